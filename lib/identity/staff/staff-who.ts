import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { type Permission, permissionsOf, STAFF_ROLES, type StaffRole } from '#lib/access/index.ts';
import type { Reader } from '#lib/db/index.ts';
import { nameOf } from '../names.ts';
import { account } from '../schema.ts';
import { roleGrant } from './schema.ts';

export type StaffPerson = { id: string; name: string; email: string; roles: StaffRole[] };

/**
 * Everybody who can sign in and whose role allows something once their training is in order, who was granted one first
 * before the others.
 */
export async function staffWho(reader: Reader, permission: Permission): Promise<StaffPerson[]> {
  const roles = STAFF_ROLES.filter(role => permissionsOf(role).includes(permission));
  const rows = await reader
    .select({ id: account.id, name: nameOf, email: account.email, role: roleGrant.role })
    .from(account)
    .innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
    .where(and(inArray(roleGrant.role, roles), isNull(roleGrant.revokedAt), isNull(account.disabledAt)))
    .orderBy(asc(roleGrant.grantedAt), asc(account.id));
  const people = new Map<string, StaffPerson>();
  for (const { role, ...person } of rows) {
    const known = people.get(person.id);
    if (known) known.roles.push(role);
    else people.set(person.id, { ...person, roles: [role] });
  }
  return [...people.values()];
}
