import type { StripePaymentElementOptions } from '@stripe/stripe-js';
import type { Connection } from '../connection.ts';
import type { Drawn } from '../mount-element.ts';
import { node } from '../node.ts';
import { sandboxNote } from '../sandbox-note.ts';
import { drawCardFields } from './card-fields.ts';
import { readCustomerSession } from './customer-session.ts';
import { drawMethodChooser } from './method-chooser.ts';
import { paymentOperations } from './payment-operations.ts';

/** The Payment Element: saved cards if the shopper has some, a new card, and whether to keep it. */
export async function drawPayment(connection: Connection): Promise<Drawn> {
  const { hello, emit } = connection;
  const options = hello.options as StripePaymentElementOptions;
  const session = await readCustomerSession(connection);
  const card = drawCardFields(options, hello.locale);
  const save = node('input', { type: 'checkbox', class: 'CheckboxInput', name: 'savePaymentMethod' });
  const saveRow = node('label', { class: 'Checkbox' }, save, 'Save card for future purchases');
  const chooser = drawMethodChooser(connection, { session, layout: options.layout, onChoose: () => arrange() });
  const fresh = node('div', {}, card.node, saveRow);
  const arrange = () => {
    fresh.hidden = chooser.chosen() !== undefined;
    saveRow.hidden = !session?.canSave;
    change();
  };
  const change = () => {
    const saved = chooser.chosen();
    const { complete, empty } = saved ? { complete: true, empty: false } : card.fields;
    const method = saved && { id: saved.id, type: saved.type, billing_details: saved.billing_details };
    const value = { type: 'card', ...(method ? { payment_method: method } : {}) };
    const kept = session?.canSave && !saved ? { savePaymentMethod: save.checked } : {};
    emit('change', { complete, empty, collapsed: false, value: { ...value, ...kept } });
  };
  const form = node(
    'form',
    { novalidate: true, 'aria-label': 'Card' },
    ...chooser.nodes,
    fresh,
    ...terms(connection),
    sandboxNote(),
  );
  form.addEventListener('submit', event => event.preventDefault());
  fresh.addEventListener('input', change);
  saveRow.hidden = !session?.canSave;
  fresh.hidden = chooser.chosen() !== undefined;
  if (chooser.chosen()) queueMicrotask(change);
  queueMicrotask(() => emit('availablepaymentmethodschange', { paymentMethods: { card: { available: true } } }));
  const parts = { card, chooser, session, wantsToSave: () => save.checked && !chooser.chosen() };
  const freeze = ({ readOnly }: StripePaymentElementOptions) => form.toggleAttribute('inert', readOnly === true);
  freeze(options);
  return {
    node: form,
    update: next => freeze(next as StripePaymentElementOptions),
    operations: {
      ...paymentOperations(connection, parts),
      submit: () => (chooser.chosen() ? { method: 'card' } : { method: 'card', ...card.fields.validate() }),
      focus: () =>
        chooser.chosen() ? form.querySelector<HTMLElement>('button, input')?.focus() : card.fields.focusFirst(),
      focusInvalid: () => card.fields.focusInvalid(),
      clear: () => {
        card.fields.clear();
        change();
      },
    },
  };
}

/** The sentence that card networks want when a card is kept for later. */
function terms({ hello }: Connection): Node[] {
  const options = hello.options as StripePaymentElementOptions;
  const wanted = hello.group.mode === 'setup' || hello.group.setupFutureUsage === 'off_session';
  if (options.terms?.card === 'never' || !(wanted || options.terms?.card === 'always')) return [];
  const shop = options.business?.name ?? 'this store';
  return [
    node(
      'p',
      { class: 'TermsText' },
      `By providing your card information, you allow ${shop} to charge your card for future payments in accordance with their terms.`,
    ),
  ];
}
