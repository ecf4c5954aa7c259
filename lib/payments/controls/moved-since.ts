import { sqlClient } from '#lib/db/index.ts';
import type { PaymentState } from '../model.ts';

/** A change of a payment's state. */
export type Moved = { paymentId: string; orderId: string; to: PaymentState; at: Date };

const AT_ONCE = 500;

/** The payments that came to one of these states from a moment on, some at a time, in the order of time. */
export async function* movedSince(from: Date, to: readonly PaymentState[]): AsyncGenerator<Moved[]> {
  const moves = sqlClient()<(Omit<Moved, 'at'> & { at: string })[]>`
    select t.payment_id as "paymentId", p.order_id as "orderId", t."to", t.at
    from payment_transition t join payment p on p.id = t.payment_id
    where t.at >= ${from.toISOString()} and t."to" = any(${[...to]}::text[]) order by t.at, t.seq
  `.cursor(AT_ONCE);
  for await (const some of moves) yield some.map(({ at, ...moved }) => ({ ...moved, at: new Date(at) }));
}
