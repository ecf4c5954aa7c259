import { recordEvent } from '#lib/audit/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { log } from '#lib/log.ts';
import { queueMail } from '#lib/mail/index.ts';
import { findAccount } from '../find-account.ts';
import { type AccountEventKind, recordAccountEvent } from '../sessions/events.ts';

export type FactorNews =
  | 'passkey-added'
  | 'passkey-removed'
  | 'app-added'
  | 'app-removed'
  | 'codes-made'
  | 'codes-few'
  | 'codes-locked'
  | 'passkey-copied';

/** Tells an account's owner what happened to its factors: in "recent activity", and by a mail to its address. */
export async function tellOfFactor(
  tx: Tx,
  accountId: string,
  news: { kind: FactorNews & AccountEventKind; detail?: Record<string, string>; occasion?: string },
  now: Date,
): Promise<void> {
  const { kind, detail = {}, occasion = newId() } = news;
  await recordAccountEvent(tx, { accountId, kind, detail }, now);
  const account = await findAccount(accountId, tx);
  if (!account) return;
  const data = { kind, name: account.name, what: detail.name ?? null, at: now.toISOString() };
  const dedupeKey = `identity.factor:${kind}:${occasion}`;
  await queueMail(tx, { dedupeKey, template: 'identity.factor-news', to: account.email, data });
}

/** Few recovery codes are left. */
export const tellOfFewCodes = (tx: Tx, accountId: string, now: Date) =>
  tellOfFactor(tx, accountId, { kind: 'codes-few' }, now);

/** Ten wrong codes in a row. */
export const tellOfLock = (tx: Tx, accountId: string, now: Date) =>
  tellOfFactor(tx, accountId, { kind: 'codes-locked' }, now);

/** A passkey signed with a counter that it had used before: somebody has a copy of it. */
export async function tellOfCopiedPasskey(
  tx: Tx,
  found: { id: string; accountId: string; name: string },
  now: Date,
): Promise<void> {
  await tellOfFactor(tx, found.accountId, { kind: 'passkey-copied', detail: { name: found.name } }, now);
  log('identity').warn({ account: found.accountId }, 'a passkey signed with a counter that went back');
  await recordEvent(tx, {
    actor: `account:${found.accountId}`,
    action: 'identity.passkey-copied',
    target: `passkey:${found.id.slice(0, 40)}`,
    outcome: 'refused',
  });
}
