import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { conflictOf, isPaymentRole, operation, ROLE_WORDS, STAFF_ROLES, type StaffRole } from '#lib/access/index.ts';
import { later } from '#lib/clock.ts';
import { INVITED_FOR, lockInvitation, mailLink, openInvitation, voidLinksOf } from './invitations.ts';
import { NotNeeded, RolesExclude } from './refusals.ts';
import { invitation } from './schema.ts';
import { anyoneHolds, oneByOne } from './staff-of.ts';

/** A name or an address goes into the header of a mail: one line, no control characters. */
const person = {
  email: z.email('Write an e-mail address, like noor@example.com.').trim().max(254),
  name: z
    .string()
    .trim()
    .min(2, 'Write their name.')
    .max(80)
    .regex(/^[^\p{C}<>]+$/u, 'Write the name in letters.'),
  /** Minted by the page: the same request twice is one invitation. */
  invitationId: z.uuid(),
};
const invited = z.strictObject({
  ...person,
  roles: z.array(z.enum(STAFF_ROLES)).min(1, 'Choose at least one role.').max(STAFF_ROLES.length),
});
const target = ({ invitationId }: { invitationId: string }) => `invitation:${invitationId}`;
const wordsOf = (roles: readonly StaffRole[]) => roles.map(role => ROLE_WORDS[role].label.toLowerCase()).join(' and ');

/**
 * Invites somebody to the staff by mail. Two people, when a role among those reaches payments. Throws RolesExclude
 * and AddressTaken.
 */
export const inviteStaff = operation({
  name: 'people.invite',
  may: 'people.manage',
  secondMay: 'people.approve',
  input: invited,
  target,
  fresh: target,
  secondPerson: ({ name, roles }) =>
    roles.some(isPaymentRole) ? `Invite ${name} as ${wordsOf(roles)}. That reaches payments.` : null,
  async run({ tx, actor, now }, { invitationId, email, name, roles }) {
    const wanted = [...new Set(roles)];
    const conflict = conflictOf(wanted);
    if (conflict) throw new RolesExclude(conflict);
    await openInvitation(tx, { id: invitationId, email, name, roles: wanted, invitedBy: actor.id }, now);
  },
});

/** The owner invites somebody who grants roles, as long as there is nobody who does. Throws NotNeeded, AddressTaken. */
export const appointAccessAdmin = operation({
  name: 'people.appoint',
  may: 'people.appoint',
  input: z.strictObject(person),
  target,
  fresh: target,
  async run({ tx, actor, now }, { invitationId: id, email, name }) {
    await oneByOne(tx);
    if (await anyoneHolds(tx, 'access_admin')) throw new NotNeeded();
    await openInvitation(tx, { id, email, name, roles: ['access_admin'], invitedBy: actor.id }, now);
  },
});

const one = z.strictObject({ invitationId: z.uuid() });

/** Mails a new link, and the one before is void. Throws InvitationOver. */
export const resendInvitation = operation({
  name: 'people.resend-invitation',
  may: 'people.manage',
  input: one,
  target,
  async run({ tx, now }, { invitationId }) {
    const open = await lockInvitation(tx, invitationId);
    await tx
      .update(invitation)
      .set({ expiresAt: later(now, INVITED_FOR) })
      .where(eq(invitation.id, invitationId));
    await mailLink(tx, open, now);
  },
});

/** Takes an invitation back: its links are void. Throws InvitationOver. */
export const withdrawInvitation = operation({
  name: 'people.withdraw-invitation',
  may: 'people.manage',
  input: one,
  target,
  async run({ tx, now }, { invitationId }) {
    await lockInvitation(tx, invitationId);
    await tx.update(invitation).set({ withdrawnAt: now }).where(eq(invitation.id, invitationId));
    await voidLinksOf(tx, invitationId, now);
  },
});
