import { and, eq, isNull } from 'drizzle-orm';
import { recordEvent } from '#lib/audit/index.ts';
import { transaction } from '#lib/db/index.ts';
import { oneTimeToken } from '../schema.ts';
import { issueLink, linkTo } from '../sessions/links.ts';
import { FIRST_OWNER_FOR, notTaken } from './invitations.ts';
import { AlreadySo } from './refusals.ts';
import { anyoneHolds, oneByOne } from './staff-of.ts';

/**
 * The link by which the first owner enters, for whoever runs the shop: works once, for an hour, and only as long as
 * there is no owner. A second call voids the link of the first. Throws AlreadySo and AddressTaken.
 */
export const firstOwnerLink = ({ email, name }: { email: string; name: string }, now: Date): Promise<string> =>
  transaction(async tx => {
    await oneByOne(tx);
    if (await anyoneHolds(tx, 'owner')) throw new AlreadySo('The shop has an owner. They invite whoever is to follow.');
    await notTaken(tx, email);
    const earlier = and(
      isNull(oneTimeToken.accountId),
      eq(oneTimeToken.purpose, 'first-owner'),
      isNull(oneTimeToken.usedAt),
    );
    await tx.update(oneTimeToken).set({ usedAt: now }).where(earlier);
    const wanted = {
      purpose: 'first-owner',
      accountId: null,
      payload: { email, name },
      lasts: FIRST_OWNER_FOR,
    } as const;
    const link = await issueLink(tx, wanted, now);
    const target = `link:${link.id}`;
    await recordEvent(tx, { actor: 'system:first-owner', action: 'people.first-owner', target, outcome: 'done' });
    return linkTo('first-owner', '/welcome', link);
  });
