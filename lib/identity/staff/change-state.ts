import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { isPaymentRole, operation, ROLE_WORDS } from '#lib/access/index.ts';
import { newId } from '#lib/id.ts';
import { account } from '../schema.ts';
import { because } from './change-roles.ts';
import { disable, note, tell } from './changes.ts';
import { AlreadySo } from './refusals.ts';
import { memberOf, memberToChange, notTheLastOwner } from './staff-of.ts';

const stateChange = z.strictObject({ accountId: z.uuid(), because });
const target = ({ accountId }: { accountId: string }) => `account:${accountId}`;

/** Ends somebody's access at once, everywhere. Throws OwnRoles, NoSuchPerson, LastOwner and AlreadySo. */
export const disableStaff = operation({
  name: 'people.disable',
  may: 'people.manage',
  input: stateChange,
  target,
  fresh: target,
  async run(context, { accountId, because: why }) {
    const { tx, actor, now } = context;
    const member = await memberToChange(context, accountId);
    if (member.disabledAt) throw new AlreadySo('This account is disabled already.');
    await notTheLastOwner(tx, accountId);
    await disable(tx, member, { by: actor.id, because: why }, now);
  },
});

/**
 * Lets somebody sign in again, with the roles they hold. Two people, when one of those reaches payments: it is the
 * same as granting it. Throws OwnRoles, NoSuchPerson and AlreadySo.
 */
export const enableStaff = operation({
  name: 'people.enable',
  may: 'people.manage',
  secondMay: 'people.approve',
  input: stateChange,
  target,
  fresh: target,
  async secondPerson({ accountId, because: why }, { tx }) {
    const { name, roles } = await memberOf(tx, accountId);
    const reaching = roles.filter(isPaymentRole).map(role => ROLE_WORDS[role].label.toLowerCase());
    return reaching.length > 0 ? `Let ${name} work again, as ${reaching.join(' and ')}. ${why}` : null;
  },
  async run(context, { accountId, because: why }) {
    const { tx, actor, approvedBy, now } = context;
    const member = await memberToChange(context, accountId);
    if (!member.disabledAt) throw new AlreadySo('This account is not disabled.');
    await tx.update(account).set({ disabledAt: null, disabledBecause: null }).where(eq(account.id, accountId));
    await note(tx, accountId, { what: 'enabled', by: actor.id, approvedBy: approvedBy?.id, because: why }, now);
    const says = ['You can sign in again, with the roles that you held.'];
    await tell(tx, member, { title: 'Your staff account is enabled again', says, occasion: newId() });
  },
});
