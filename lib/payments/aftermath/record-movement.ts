import type { Tx } from '#lib/db/index.ts';
import type { Payment } from '../queries.ts';
import type { MovementKind } from './model.ts';
import { moneyMovement } from './schema.ts';

/** `amountMinor` without sign, in minor units of the payment's currency; `sourceId` is what moved it at Stripe. */
export type Movement = { kind: MovementKind; amountMinor: number; sourceId: string; at: Date };

const LEAVES: readonly MovementKind[] = ['refund', 'dispute_withdrawn'];

/**
 * Writes one movement of money into the ledger, once per kind and source, however often it is seen. The payment
 * must be locked, and its totals written in the same transaction: the database compares them at the commit.
 */
export async function recordMovement(tx: Tx, payment: Payment, movement: Movement): Promise<void> {
  const { kind, sourceId, at } = movement;
  const amountMinor = LEAVES.includes(kind) ? -movement.amountMinor : movement.amountMinor;
  await tx
    .insert(moneyMovement)
    .values({ paymentId: payment.id, kind, amountMinor, currency: payment.currency, sourceId, at })
    .onConflictDoNothing();
}
