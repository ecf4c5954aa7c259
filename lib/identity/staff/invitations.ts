import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { DAY, HOUR, later } from '#lib/clock.ts';
import type { Reader, Tx } from '#lib/db/index.ts';
import { ERASED, newPersonKey, openField, sealField } from '#lib/keyring/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { account, oneTimeToken } from '../schema.ts';
import { issueLink } from '../sessions/links.ts';
import { AddressTaken, InvitationOver } from './refusals.ts';
import { invitation } from './schema.ts';

/** How long an invitation's link works. */
export const INVITED_FOR = 3 * DAY;
/** And the first owner's, which a script prints (PCI DSS 2.2.2: no default account, and none for long). */
export const FIRST_OWNER_FOR = HOUR;

/** An invitation whole, with its name opened. */
export const INVITATION = { ...getTableColumns(invitation), name: openField(invitation.name, invitation.id, ERASED) };

export type Invitation = Omit<typeof invitation.$inferSelect, 'name'> & { name: string };
type NewInvitation = Pick<Invitation, 'id' | 'email' | 'name' | 'roles' | 'invitedBy'>;

/** Notes an invitation and mails its link. Throws AddressTaken when the address has an account or is invited. */
export async function openInvitation(tx: Tx, wanted: NewInvitation, now: Date): Promise<void> {
  await notTaken(tx, wanted.email);
  const name = sealField(await newPersonKey(tx, { invitation: wanted.id }), invitation.name, wanted.id, wanted.name);
  const values = { ...wanted, name, invitedAt: now, expiresAt: later(now, INVITED_FOR) };
  const made = await tx.insert(invitation).values(values).onConflictDoNothing().returning({ id: invitation.id });
  if (made.length === 0) throw new AddressTaken();
  await mailLink(tx, wanted, now);
}

/** Mails a new link for an invitation; the ones before are void. */
export async function mailLink(tx: Tx, { id, email, name, roles }: NewInvitation, now: Date): Promise<void> {
  await voidLinksOf(tx, id, now);
  const link = await issueLink(
    tx,
    { purpose: 'invitation', accountId: null, payload: { invitationId: id }, lasts: INVITED_FOR },
    now,
  );
  const data = { name, roles, link };
  await queueMail(tx, { dedupeKey: `staff.invitation:${link.id}`, template: 'staff.invitation', to: email, data });
}

/** Whatever links an invitation has are worth nothing any more. */
export async function voidLinksOf(tx: Tx, invitationId: string, now: Date): Promise<void> {
  const ofInvitation = and(
    isNull(oneTimeToken.accountId),
    eq(oneTimeToken.purpose, 'invitation'),
    sql`${oneTimeToken.payload}->>'invitationId' = ${invitationId}`,
    isNull(oneTimeToken.usedAt),
  );
  await tx.update(oneTimeToken).set({ usedAt: now }).where(ofInvitation);
}

/** An invitation that nobody has accepted or withdrawn, locked. Throws InvitationOver. */
export async function lockInvitation(tx: Tx, invitationId: string): Promise<Invitation> {
  const [open] = await tx
    .select(INVITATION)
    .from(invitation)
    .where(and(eq(invitation.id, invitationId), isNull(invitation.acceptedAt), isNull(invitation.withdrawnAt)))
    .for('update');
  if (!open) throw new InvitationOver();
  return open;
}

/** Throws AddressTaken when somebody has an account with this address. */
export async function notTaken(reader: Reader, email: string): Promise<void> {
  const [taken] = await reader
    .select({ id: account.id })
    .from(account)
    .where(eq(sql`lower(${account.email})`, email.toLowerCase()));
  if (taken) throw new AddressTaken();
}
