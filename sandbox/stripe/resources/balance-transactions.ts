import type { Stripe } from 'stripe';
import { notFound } from '../api/error.ts';
import { page } from '../api/list.ts';
import { route } from '../api/route.ts';
import { NOTHING, PAGE, type ShapeOf } from '../api/shape.ts';
import { newId } from '../state/id.ts';
import type { World } from '../world.ts';

const LIST = {
  ...PAGE,
  created: 'range',
  currency: 'text',
  source: 'text',
  type: 'text',
} as const satisfies ShapeOf<Stripe.BalanceTransactionListParams>;

const TWO_DAYS = 2 * 24 * 3600;

export const balanceTransactionRoutes = [
  route('GET', '/v1/balance_transactions', LIST, ({ world, params }) =>
    page('/v1/balance_transactions', world.tables.balanceTransactions, params, row => {
      const { currency, source, type } = params;
      return (
        (!currency || row.currency === currency) && (!source || row.source === source) && (!type || row.type === type)
      );
    }),
  ),
  route('GET', '/v1/balance_transactions/:id', NOTHING, ({ world, id }) => {
    const transaction = world.tables.balanceTransactions.get(id);
    if (!transaction) throw notFound('balance transaction', id);
    return transaction;
  }),
];

type Booking = {
  type: 'charge' | 'refund' | 'refund_failure' | 'adjustment';
  /** Signed, in minor units. */
  amount: number;
  currency: string;
  source: string;
  fee?: number;
  category?: string;
  description?: string;
  /** Available at once: the test cards that bypass the pending balance. */
  available?: boolean;
};

/** Books money in or out. Charges cost 2.9 % + 30 minor units; refunds give no fee back, as at Stripe. */
export function book(world: World, booking: Booking): Stripe.BalanceTransaction {
  const { type, amount, currency, source, available = false } = booking;
  const fee = booking.fee ?? (type === 'charge' ? Math.round(amount * 0.029) + 30 : 0);
  const described = type === 'charge' ? 'Stripe processing fees' : 'Dispute fee';
  const transaction: Stripe.BalanceTransaction = {
    id: newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: available ? world.now() : world.now() + TWO_DAYS,
    balance_type: 'payments',
    created: world.now(),
    currency,
    description: booking.description ?? null,
    exchange_rate: null,
    fee,
    fee_details:
      fee > 0 ? [{ amount: fee, application: null, currency, description: described, type: 'stripe_fee' }] : [],
    net: amount - fee,
    reporting_category: booking.category ?? type,
    source,
    status: available ? 'available' : 'pending',
    type,
  };
  return world.tables.balanceTransactions.put(transaction);
}
