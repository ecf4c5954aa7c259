import { z } from 'zod';
import { conflictOf, isPaymentRole, operation, ROLE_WORDS, STAFF_ROLES } from '#lib/access/index.ts';
import { newId } from '#lib/id.ts';
import { grant, revoke, tell } from './changes.ts';
import { AlreadySo, RolesExclude } from './refusals.ts';
import { memberOf, memberToChange, notTheLastOwner } from './staff-of.ts';

export const because = z.string().trim().min(10, 'Say in a sentence why, for whoever asks later.').max(500);
const roleChange = z.strictObject({ accountId: z.uuid(), role: z.enum(STAFF_ROLES, 'Choose a role.'), because });
const target = ({ accountId }: { accountId: string }) => `account:${accountId}`;

/**
 * Gives somebody of the staff another role. Two people grant a role that reaches payments. Throws OwnRoles,
 * NoSuchPerson, RolesExclude and AlreadySo.
 */
export const grantRole = operation({
  name: 'people.grant-role',
  may: 'people.manage',
  secondMay: 'people.approve',
  input: roleChange,
  target,
  fresh: target,
  async secondPerson({ accountId, role, because: why }, { tx }) {
    if (!isPaymentRole(role)) return null;
    const { name } = await memberOf(tx, accountId);
    return `Make ${name} ${ROLE_WORDS[role].label.toLowerCase()}, a role that reaches payments. ${why}`;
  },
  async run(context, { accountId, role, because: why }) {
    const { tx, actor, approvedBy, now } = context;
    const member = await memberToChange(context, accountId);
    if (member.roles.includes(role)) throw new AlreadySo('They hold this role already.');
    if (member.disabledAt) throw new AlreadySo('This account is disabled. Enable it first.');
    const conflict = conflictOf([...member.roles, role]);
    if (conflict) throw new RolesExclude(conflict);
    await grant(tx, member, [role], { by: actor.id, approvedBy: approvedBy?.id, because: why }, now);
    const { label, says } = ROLE_WORDS[role];
    await tell(tx, member, {
      title: `You now hold the role ${label}`,
      says: [says, 'Sign in again to use it.'],
      occasion: newId(),
    });
  },
});

/** Takes a role back; it is gone on the next request. Throws OwnRoles, NoSuchPerson, LastOwner and AlreadySo. */
export const revokeRole = operation({
  name: 'people.revoke-role',
  may: 'people.manage',
  input: roleChange,
  target,
  fresh: target,
  async run(context, { accountId, role, because: why }) {
    const { tx, actor, now } = context;
    const member = await memberToChange(context, accountId);
    if (!member.roles.includes(role)) throw new AlreadySo('They do not hold this role.');
    if (role === 'owner') await notTheLastOwner(tx, accountId);
    await revoke(tx, member, role, { by: actor.id, because: why }, now);
  },
});
