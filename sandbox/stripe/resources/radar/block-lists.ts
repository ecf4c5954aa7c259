import type { Stripe } from 'stripe';
import type { World } from '../../world.ts';
import { addItem } from './value-list-items.ts';
import { createValueList, itemsOf } from './value-lists.ts';

export type Payer = { method: Stripe.PaymentMethod; customer: string | null; emails: (string | null | undefined)[] };
type Item = { item_type: string; values: string[] };

/** Is the payer on a block list? A list blocks when its alias says so: `card_fingerprint_blocklist`, `block_list`… */
export function isListed(world: World, payer: Payer): boolean {
  const lists = world.tables.valueLists.all().filter(({ alias }) => /(^|_)block_?list$/.test(alias));
  if (lists.length === 0) return false;
  const known = itemsAbout(world, payer);
  return lists.some(list => {
    const values = known.find(({ item_type: type }) => type === list.item_type)?.values ?? [];
    return itemsOf(world, list.id).some(({ value }) => values.includes(value));
  });
}

/** The card and the e-mail address of a payment that was refunded as fraud, if the account is set so. */
export function blockPayer(world: World, charge: Stripe.Charge): void {
  if (!world.settings.radar.blockRefundedAsFraud) return;
  const { fingerprint } = charge.payment_method_details?.card ?? {};
  add(world, 'card_fingerprint', fingerprint);
  add(world, 'email', (charge.receipt_email ?? charge.billing_details.email)?.toLowerCase());
}

function add(world: World, type: 'card_fingerprint' | 'email', value: string | null | undefined): void {
  if (!value) return;
  const alias = `${type}_blocklist`;
  const known = world.tables.valueLists.all().find(row => row.alias === alias);
  const list = known ?? createValueList(world, { alias, name: alias.replaceAll('_', ' '), item_type: type });
  if (!itemsOf(world, list.id).some(row => row.value === value)) addItem(world, list, value);
}

function itemsAbout(world: World, { method, customer, emails }: Payer): Item[] {
  const known = (values: (string | null | undefined)[]) => values.filter(value => typeof value === 'string');
  const mail = [...emails, method.billing_details.email, world.tables.customers.get(customer)?.email];
  return [
    { item_type: 'card_fingerprint', values: known([method.card?.fingerprint]) },
    { item_type: 'email', values: known(mail).map(text => text.toLowerCase()) },
    { item_type: 'ip_address', values: known([world.tables.cardNotes.get(method.id)?.ip]) },
    { item_type: 'country', values: known([method.card?.country]) },
    { item_type: 'customer_id', values: known([customer]) },
  ];
}
