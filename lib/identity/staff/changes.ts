import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { ROLE_WORDS, type StaffRole, withdrawRequestsOf } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { queueMail } from '#lib/mail/index.ts';
import { account } from '../schema.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { recordAccountEvent } from '../sessions/events.ts';
import { roleGrant, type StaffChangeKind, staffChange } from './schema.ts';

/** Who changes it, as records name them, and why. */
export type By = { by: string; approvedBy?: string | undefined; because: string };
type Person = { id: string; name: string; email: string };

/** Grants roles that nobody has refused: a record each. Sessions of before end, because staff sign in differently. */
export async function grant(tx: Tx, person: Person, roles: readonly StaffRole[], by: By, now: Date): Promise<void> {
  for (const role of roles) {
    const row = { id: newId(), accountId: person.id, role, grantedBy: by.by, grantedAt: now };
    await tx.insert(roleGrant).values(row);
    await note(tx, person.id, { what: 'granted', role, ...by }, now);
  }
  await endSessions(tx, person.id, { because: 'roles changed' }, now);
}

/** Takes a role away. It is gone on the next request; what they asked a second person for is withdrawn. */
export async function revoke(tx: Tx, person: Person, role: StaffRole, by: By, now: Date): Promise<void> {
  await end(tx, and(eq(roleGrant.accountId, person.id), eq(roleGrant.role, role)), by, now);
  await leave(tx, person.id, now);
  const title = `You no longer hold the role ${ROLE_WORDS[role].label}`;
  await tell(tx, person, { title, says: [`It was taken back: ${by.because}`], occasion: newId() });
}

/** Takes all roles of an account that is closed for good: a backup may bring some back. There is nobody to tell. */
export const revokeAll = (tx: Tx, accountId: string, by: By, now: Date): Promise<void> =>
  end(tx, eq(roleGrant.accountId, accountId), by, now);

async function end(tx: Tx, which: SQL | undefined, by: By, now: Date): Promise<void> {
  const ended = await tx
    .update(roleGrant)
    .set({ revokedAt: now, revokedBy: by.by, revokedBecause: by.because })
    .where(and(which, isNull(roleGrant.revokedAt)))
    .returning({ accountId: roleGrant.accountId, role: roleGrant.role });
  for (const { accountId, role } of ended) await note(tx, accountId, { what: 'revoked', role, ...by }, now);
}

/** Nobody signs in with this account until somebody enables it again. Its roles stay written down, and are worth nothing. */
export async function disable(tx: Tx, person: Person, by: By, now: Date): Promise<void> {
  await tx.update(account).set({ disabledAt: now, disabledBecause: by.because }).where(eq(account.id, person.id));
  await note(tx, person.id, { what: 'disabled', ...by }, now);
  await leave(tx, person.id, now);
  const says = [
    `Nobody can sign in with it for now. The reason: ${by.because}`,
    'Ask whoever grants roles, if you still work here.',
  ];
  await tell(tx, person, { title: 'Your staff account is disabled', says, occasion: newId() });
}

async function leave(tx: Tx, accountId: string, now: Date): Promise<void> {
  await endSessions(tx, accountId, { because: 'roles changed' }, now);
  await withdrawRequestsOf(tx, `account:${accountId}`, 'Whoever asked may no longer ask for it.', now);
}

type Note = By & { what: StaffChangeKind; role?: StaffRole };

/** Writes down a change, for whoever asks later; one of roles is in their own "recent activity", too. */
export async function note(tx: Tx, accountId: string, change: Note, now: Date): Promise<void> {
  const { what, role, by, approvedBy, because } = change;
  const row = {
    id: newId(),
    accountId,
    at: now,
    what,
    role: role ?? null,
    by,
    approvedBy: approvedBy ?? null,
    because,
  };
  await tx.insert(staffChange).values(row);
  if (!role) return;
  const detail = { name: ROLE_WORDS[role].label };
  await recordAccountEvent(tx, { accountId, kind: 'roles-changed', detail }, now);
}

export type Notice = {
  title: string;
  says: string[];
  /** Names it: the same is told once. */
  occasion: string;
  button?: { label: string; path: string };
};

/** A mail to a member of the staff about their own standing. */
export async function tell(tx: Tx, { name, email }: Omit<Person, 'id'>, notice: Notice): Promise<void> {
  const { title, says, occasion, button = { label: 'Go to the staff pages', path: '/admin' } } = notice;
  const data = { name, title, says, button };
  await queueMail(tx, { dedupeKey: `staff.notice:${occasion}`, template: 'staff.notice', to: email, data });
}
