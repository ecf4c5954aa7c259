import { and, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { PERMISSIONS, type Permission, permissionsOf, STAFF_ROLES } from '#lib/access/index.ts';
import { transaction } from '#lib/db/index.ts';
import { nameOf } from '../names.ts';
import { account } from '../schema.ts';
import { tell } from './changes.ts';
import { roleGrant } from './schema.ts';

const permissions = Object.keys(PERMISSIONS) as [Permission, ...Permission[]];
export const toldInput = z.object({ requestId: z.uuid(), askedBy: z.string(), may: z.enum(permissions) });

/**
 * Writes to everybody whose role lets them decide a request, but for whoever asked. The mail says that something waits
 * and not what: that is behind the sign-in.
 */
export async function tellApprovers({ requestId, askedBy, may }: z.output<typeof toldInput>): Promise<void> {
  const roles = STAFF_ROLES.filter(role => {
    const held = permissionsOf(role);
    return held.includes(may) && held.includes('approvals.decide');
  });
  const title = 'A request waits for a second person';
  const says = ['Somebody asked for something that two people have to want. It waits for three days.'];
  const button = { label: 'Look at it', path: '/admin/approvals' };
  await transaction(async tx => {
    const people = await tx
      .selectDistinct({ id: account.id, name: nameOf, email: account.email })
      .from(account)
      .innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
      .where(and(inArray(roleGrant.role, roles), isNull(roleGrant.revokedAt), isNull(account.disabledAt)));
    for (const person of people.filter(({ id }) => `account:${id}` !== askedBy))
      await tell(tx, person, { title, says, button, occasion: `approval:${requestId}:${person.id}` });
  });
}
