import { sql } from 'drizzle-orm';
import { config } from '#lib/config/index.ts';
import { ownStatement, type Tx } from '#lib/db/index.ts';
import {
  gatherHistory,
  type History,
  type Identities,
  type Listable,
  listsNaming,
  type PreAuthFacts,
} from '#lib/risk/index.ts';
import { lockPayment, type Payment } from './queries.ts';

/** How long the look back may take, in milliseconds: most of a gate's budget. */
export const LOOK_BACK_MS = 400;

/** What happened before, and the lists that name the payment. */
export type LookedBack = History & { lists: PreAuthFacts['lists'] };

/**
 * Locks a payment and looks what happened before it. All is sent together and run one after the other, so the limit is
 * for the look back alone: not for a lock that somebody else holds. Throws what `isLate` tells.
 */
export async function lockAndLookBack(
  tx: Tx,
  payment: Payment,
  { identities, listable }: { identities: Identities; listable: Listable },
  now: Date,
): Promise<{ payment: Payment; history: LookedBack }> {
  const locking = lockPayment(tx, payment.id);
  const { limitsTimes, gatePatience } = config();
  const limiting = limit(tx, {
    address: limitsTimes > 1 ? null : identities.address,
    within: String(LOOK_BACK_MS * gatePatience),
  });
  const gathering = gatherHistory(tx, { identities, currency: payment.currency, now });
  const listing = listsNaming(tx, listable, now);
  const lifting = lift(tx);
  const [history, lists, locked] = await Promise.all([gathering, listing, locking, limiting, lifting]);
  return { payment: locked, history: { ...history, lists } };
}

/**
 * The presses of one address take turns from here to their commit, so that however many come at once each counts those
 * before it. Where a demo's buyers share an address nobody is counted that closely.
 */
const limit = ownStatement(
  () => sql`select pg_advisory_xact_lock(hashtextextended(${sql.placeholder('address')}::text, 1)),
    set_config('statement_timeout', ${sql.placeholder('within')}::text, true)`,
);
const lift = ownStatement(() => sql`reset statement_timeout`);

/** Whether the look back took too long (query_canceled). Its transaction is lost then, and nothing is written. */
export const isLate = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '57014';
