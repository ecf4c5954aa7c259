import type { Stripe } from 'stripe';
import { invalid, noSuch } from '../api/error.ts';
import { type List, list } from '../api/list.ts';
import type { Params, Shape } from '../api/shape.ts';
import type { Table } from '../state/table.ts';
import type { World } from '../world.ts';

export const LEDGER = { limit: 'integer', starting_after: 'text' } as const satisfies Shape;
const MOST = 1000;

/** What became of one payment's money, in minor units. */
export type LedgerLine = {
  /** The PaymentIntent. */
  id: string;
  created: number;
  currency: string;
  status: Stripe.PaymentIntent.Status;
  amount: number;
  metadata: Stripe.Metadata;
  /** Approved by the issuer, whatever came after. */
  authorized: number;
  /** Of that, what stands to be captured. */
  held: number;
  charged: number;
  /** By refunds that succeeded or are on their way; a released authorization is none. */
  refunded: number;
  /** Taken by disputes and not given back. */
  disputed: number;
  /** How many charges took money: more than one is a double charge. */
  charges: number;
};

/** Every payment, oldest first, so that a walk through the pages misses none that comes meanwhile. */
export function ledger(world: World, { limit, starting_after: after }: Params<typeof LEDGER>): List<LedgerLine> {
  const most = limit ?? MOST;
  if (most < 1 || most > MOST) throw invalid(`limit must be between 1 and ${MOST}.`, 'limit');
  const intents = world.tables.paymentIntents.all();
  const start = after ? intents.findIndex(({ id }) => id === after) + 1 : 0;
  if (after && start === 0) throw noSuch('payment_intent', after, 'starting_after');
  const charges = byIntent(world.tables.charges);
  const refunds = byIntent(world.tables.refunds);
  const disputes = byIntent(world.tables.disputes);
  const lines = intents.slice(start, start + most).map(intent => {
    const { id } = intent;
    return line(intent, charges.get(id) ?? [], refunds.get(id) ?? [], disputes.get(id) ?? []);
  });
  return list('/_sandbox/ledger', lines, start + most < intents.length);
}

function byIntent<Row extends { id: string; payment_intent: unknown }>(table: Table<Row>): Map<unknown, Row[]> {
  const groups = new Map<unknown, Row[]>();
  for (const row of table.all()) {
    const group = groups.get(row.payment_intent);
    if (group) group.push(row);
    else groups.set(row.payment_intent, [row]);
  }
  return groups;
}

function line(
  intent: Stripe.PaymentIntent,
  charges: Stripe.Charge[],
  refunds: Stripe.Refund[],
  disputes: Stripe.Dispute[],
): LedgerLine {
  const taken = charges.filter(({ captured }) => captured);
  const back = refunds.filter(({ status }) => status !== 'failed' && status !== 'canceled');
  const { id, created, currency, status, amount, metadata } = intent;
  return {
    ...{ id, created, currency, status, amount, metadata },
    authorized: sum(charges.filter(({ paid }) => paid).map(charge => charge.amount)),
    held: intent.amount_capturable,
    charged: sum(taken.map(charge => charge.amount_captured)),
    refunded: sum(back.map(refund => refund.amount)),
    disputed: -sum(disputes.flatMap(dispute => dispute.balance_transactions.map(row => row.amount))),
    charges: taken.length,
  };
}

const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);
