import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { conflictOf, operation, type StaffRole } from '#lib/access/index.ts';
import { db, type Reader, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { addAccount } from '../names.ts';
import { hashNewPassword } from '../passwords/hash-new-password.ts';
import { setPassword } from '../passwords/set-password.ts';
import { type OpenLink, openLink, redeemLink as spendLink } from '../sessions/links.ts';
import { grant, note } from './changes.ts';
import { INVITATION, lockInvitation, notTaken } from './invitations.ts';
import { InvitationOver } from './refusals.ts';
import { invitation } from './schema.ts';
import { anyoneHolds, oneByOne } from './staff-of.ts';

/** What a link lets somebody become. */
export type Welcome = { email: string; name: string; roles: StaffRole[] };
type Entry = Welcome & { by: string; because: string; invitationId: string | null };

/** What a link of an invitation or of the first owner stands for, or null when it is worth nothing any more. */
export async function readWelcome(token: string, now: Date): Promise<Welcome | null> {
  const invited = await openLink(db(), 'invitation', token, now);
  const link = invited ?? (await openLink(db(), 'first-owner', token, now));
  const entry = link ? await entryOf(db(), link, invited !== null) : null;
  return entry ? { email: entry.email, name: entry.name, roles: entry.roles } : null;
}

/**
 * Somebody uses their link: their account, with the address proved, the password they chose and the roles they were
 * invited to. What they may do still waits for second factor, training and policy. The link works once. Throws
 * InvitationOver, AddressTaken, and BadInput for a password that may not be chosen.
 */
export const joinStaff = operation({
  name: 'people.join',
  may: 'account.enter',
  input: z.strictObject({
    token: z.string().max(400),
    name: z
      .string()
      .trim()
      .min(2, 'Write your name.')
      .max(80)
      .regex(/^[^\p{C}<>]+$/u, 'Write your name in letters.'),
    password: z.string().min(1, 'Choose a password.').max(1000),
  }),
  async prepare({ now }, { token, name, password }) {
    const welcome = await readWelcome(token, now);
    if (!welcome) throw new InvitationOver();
    return hashNewPassword({ password, context: [welcome.email, name], staff: true });
  },
  target: (_input, accountId: string) => `account:${accountId}`,
  async run({ tx, now }, { token, name }, hash: string): Promise<string> {
    await oneByOne(tx);
    const invited = await spendLink(tx, 'invitation', token, now);
    const first = await spendLink(tx, 'first-owner', token, now);
    const link = invited ?? first;
    const entry = link ? await entryOf(tx, link, invited !== null) : null;
    if (!entry || conflictOf(entry.roles)) throw new InvitationOver();
    return enter(tx, { ...entry, name }, hash, now);
  },
});

async function entryOf(reader: Reader | Tx, { payload }: OpenLink, invited: boolean): Promise<Entry | null> {
  if (invited) {
    const id = String(payload.invitationId);
    const [row] = await reader.select(INVITATION).from(invitation).where(eq(invitation.id, id));
    if (!row || row.acceptedAt || row.withdrawnAt) return null;
    const { email, name, roles, invitedBy: by } = row;
    return { email, name, roles, by, because: 'Invited with this role.', invitationId: id };
  }
  if (await anyoneHolds(reader, 'owner')) return null;
  const { email, name } = payload as { email: string; name: string };
  const because = 'The first owner, by a link that whoever runs the shop made.';
  return { email, name, roles: ['owner'], by: 'system:first-owner', because, invitationId: null };
}

async function enter(tx: Tx, entry: Entry, hash: string, now: Date): Promise<string> {
  const { email, name, roles, by, because, invitationId } = entry;
  await notTaken(tx, email);
  if (invitationId) await lockInvitation(tx, invitationId);
  const accountId = newId();
  await addAccount(tx, { id: accountId, email, name, emailVerifiedAt: now, createdAt: now });
  await note(tx, accountId, { what: 'joined', by, because }, now);
  await grant(tx, { id: accountId, email, name }, roles, { by, because }, now);
  await setPassword(tx, { accountId, hash }, now);
  if (invitationId)
    await tx.update(invitation).set({ acceptedAt: now, accountId }).where(eq(invitation.id, invitationId));
  return accountId;
}
