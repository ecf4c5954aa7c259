import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { OperationContext, StaffRole } from '#lib/access/index.ts';
import type { Reader, Tx } from '#lib/db/index.ts';
import { nameOf } from '../names.ts';
import { account } from '../schema.ts';
import { LastOwner, NoSuchPerson, OwnRoles } from './refusals.ts';
import { roleGrant } from './schema.ts';

export type Member = { id: string; email: string; name: string; disabledAt: Date | null; roles: StaffRole[] };

/** Changes of who works here happen one after another: what may be held together is decided over several rows. */
export const oneByOne = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(hashtext('counterproof.staff'))`);

/** Somebody who holds or held a role, for a change by `context`. Throws NoSuchPerson, and OwnRoles for oneself. */
export async function memberToChange({ tx, actor, approvedBy }: OperationContext, accountId: string): Promise<Member> {
  const self = `account:${accountId}`;
  if (actor.id === self || approvedBy?.id === self) throw new OwnRoles();
  await oneByOne(tx);
  return memberOf(tx, accountId);
}

/** Somebody who holds or held a role. Throws NoSuchPerson. */
export async function memberOf(reader: Reader, accountId: string): Promise<Member> {
  const { id, email, disabledAt } = account;
  const rows = await reader
    .select({ id, email, name: nameOf, disabledAt, role: roleGrant.role, revokedAt: roleGrant.revokedAt })
    .from(account)
    .innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
    .where(eq(account.id, accountId));
  const [first] = rows;
  if (!first) throw new NoSuchPerson();
  const roles = rows.filter(row => row.revokedAt === null).map(row => row.role);
  return { id: first.id, email: first.email, name: first.name, disabledAt: first.disabledAt, roles: roles.sort() };
}

/** Throws LastOwner when nobody else is an owner who can sign in. */
export async function notTheLastOwner(reader: Reader, accountId: string): Promise<void> {
  if (await isLastHolder(reader, accountId, 'owner')) throw new LastOwner();
}

/** Whether an account holds a role, and nobody else does who can sign in. */
export async function isLastHolder(reader: Reader, accountId: string, role: StaffRole): Promise<boolean> {
  const [own] = await reader
    .select()
    .from(roleGrant)
    .where(and(live(role), eq(roleGrant.accountId, accountId)));
  if (!own) return false;
  return !(await anyoneHolds(reader, role, accountId));
}

/** Whether somebody, other than `except`, holds a role and can sign in. */
export async function anyoneHolds(reader: Reader, role: StaffRole, except?: string): Promise<boolean> {
  const [other] = await reader
    .select({ id: account.id })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(and(live(role), isNull(account.disabledAt), except ? ne(account.id, except) : undefined))
    .limit(1);
  return other !== undefined;
}

const live = (role: StaffRole) => and(eq(roleGrant.role, role), isNull(roleGrant.revokedAt));
