import { eq, sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import { db, statement } from '#lib/db/index.ts';
import { account, accountEvent } from './schema.ts';
import type { AccountEventKind } from './sessions/events.ts';

/** What of an account may change hands, by the events that tell of it. A first password is no change. */
const CHANGES: Partial<Record<AccountEventKind, string>> = {
  'email-changed': 'email',
  'password-changed': 'password',
  'password-reset': 'password',
  'passkey-added': 'factor',
  'passkey-removed': 'factor',
  'app-added': 'factor',
  'app-removed': 'factor',
  recovered: 'factor',
  'new-device': 'device',
};

export type AccountToJudge = {
  createdAt: Date;
  /** What changed in the last 24 hours, each kind once: email, password, factor, device. */
  changedWithinDay: string[];
};

/** An account as the risk gate wants to know it, or null when there is none. One index range of its events. */
export async function accountToJudge(accountId: string, now: Date): Promise<AccountToJudge | null> {
  const [found] = await toJudge(db(), { accountId, since: later(now, -DAY).toISOString(), now: now.toISOString() });
  if (!found) return null;
  const changed = found.kinds.flatMap(kind => CHANGES[kind] ?? []);
  return { createdAt: found.createdAt, changedWithinDay: [...new Set(changed)].sort() };
}

const toJudge = statement(on =>
  on
    .select({
      createdAt: account.createdAt,
      kinds: sql<AccountEventKind[]>`array(select distinct e.kind from ${accountEvent} e
        where e.account_id = account.id and e.at > ${sql.placeholder('since')}::timestamptz
          and e.at <= ${sql.placeholder('now')}::timestamptz)`,
    })
    .from(account)
    .where(eq(account.id, sql.placeholder('accountId'))),
);
