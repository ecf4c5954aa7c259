import type { Connection } from './connection.ts';
import { Field } from './field.ts';
import { Fields } from './fields.ts';
import type { Drawn } from './mount-element.ts';
import { node } from './node.ts';

/** The e-mail field of Link; nobody has a Link account in the sandbox, so it only collects the address. */
export function drawLinkAuthentication({ hello, emit }: Connection): Drawn {
  const email = new Field({
    id: 'Field-emailInput',
    name: 'email',
    label: 'Email',
    attributes: { type: 'email', inputmode: 'email', autocomplete: 'email', spellcheck: 'false' },
    check: value =>
      /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim())
        ? undefined
        : { code: 'incomplete_email', message: 'Your email is incomplete.' },
  });
  const { defaultValues } = hello.options as { defaultValues?: { email?: string } };
  email.value = defaultValues?.email ?? '';
  const fields = new Fields([email]);
  const change = () =>
    emit('change', { complete: fields.complete, empty: fields.empty, value: { email: fields.value('email') } });
  email.control.addEventListener('input', change);
  if (!fields.empty) queueMicrotask(change);
  return {
    node: node('div', { class: 'Grid' }, email.node),
    operations: {
      email: () => fields.value('email'),
      submit: () => fields.validate(),
      focus: () => fields.focusFirst(),
      focusInvalid: () => fields.focusInvalid(),
      clear: () => {
        fields.clear();
        change();
      },
    },
  };
}
