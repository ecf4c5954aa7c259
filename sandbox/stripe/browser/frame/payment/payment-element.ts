import type { StripePaymentElementOptions } from '@stripe/stripe-js';
import type { Connection } from '../connection.ts';
import { Fields } from '../fields.ts';
import type { Drawn } from '../mount-element.ts';
import { node } from '../node.ts';
import { sandboxNote } from '../sandbox-note.ts';
import { drawCardFields } from './card-fields.ts';
import { readCustomerSession } from './customer-session.ts';
import { drawMethodChooser } from './method-chooser.ts';
import { paymentOperations } from './payment-operations.ts';
import { drawSavedCode } from './saved-code.ts';
import { terms } from './terms.ts';

/** The Payment Element: saved cards if the shopper has some, a new card, and whether to keep it. */
export async function drawPayment(connection: Connection): Promise<Drawn> {
  const { hello, emit } = connection;
  const options = hello.options as StripePaymentElementOptions;
  const session = await readCustomerSession(connection);
  const card = drawCardFields(options, hello.locale);
  const save = node('input', { type: 'checkbox', class: 'CheckboxInput', name: 'savePaymentMethod' });
  const saveRow = node('label', { class: 'Checkbox' }, save, 'Save card for future purchases');
  const chooser = drawMethodChooser(connection, { session, layout: options.layout, onChoose: () => arrange() });
  const code = drawSavedCode(chooser.chosen);
  const saved = new Fields([code]);
  const fields = () => (chooser.chosen() ? saved : card.fields);
  const fresh = node('div', {}, card.node, saveRow);
  const again = node('div', { class: 'Grid' }, code.node);
  const show = () => {
    fresh.hidden = chooser.chosen() !== undefined;
    saveRow.hidden = !session?.canSave;
    code.node.hidden = !hello.group.recollectCvc;
    again.hidden = !fresh.hidden || code.node.hidden;
  };
  const arrange = () => {
    code.value = '';
    show();
    change();
  };
  const change = () => {
    const card = chooser.chosen();
    const { complete, empty } = fields();
    const method = card && { id: card.id, type: card.type, billing_details: card.billing_details };
    const value = { type: 'card', ...(method ? { payment_method: method } : {}) };
    const kept = session?.canSave && !card ? { savePaymentMethod: save.checked } : {};
    emit('change', { complete, empty: empty && !card, collapsed: false, value: { ...value, ...kept } });
  };
  const form = node(
    'form',
    { novalidate: true, 'aria-label': 'Card' },
    ...chooser.nodes,
    again,
    fresh,
    ...terms(connection),
    sandboxNote(),
  );
  form.addEventListener('submit', event => event.preventDefault());
  for (const part of [fresh, again]) part.addEventListener('input', change);
  show();
  if (chooser.chosen()) queueMicrotask(change);
  queueMicrotask(() => emit('availablepaymentmethodschange', { paymentMethods: { card: { available: true } } }));
  const parts = {
    ...{ card, chooser, session },
    savedCode: () => saved.value('savedCvc') || undefined,
    wantsToSave: () => save.checked && !chooser.chosen(),
  };
  const freeze = ({ readOnly }: StripePaymentElementOptions) => form.toggleAttribute('inert', readOnly === true);
  freeze(options);
  return {
    node: form,
    update: next => freeze(next as StripePaymentElementOptions),
    operations: {
      ...paymentOperations(connection, parts),
      submit: () => ({ method: 'card', ...fields().validate() }),
      focus: () =>
        chooser.chosen() ? form.querySelector<HTMLElement>('button, input')?.focus() : card.fields.focusFirst(),
      focusInvalid: () => fields().focusInvalid(),
      clear: () => {
        fields().clear();
        change();
      },
    },
  };
}
