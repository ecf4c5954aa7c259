import { asc, desc, eq, inArray } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import type { PersonView } from '../model.ts';
import { nameOf } from '../names.ts';
import { account } from '../schema.ts';
import { listPeople } from './list-people.ts';
import { roleGrant, staffChange, trainingRecord } from './schema.ts';

/** Somebody of the staff with everything that was changed about them; null when there is no such person. */
export async function viewPerson(accountId: string, now: Date): Promise<PersonView | null> {
  const [person] = await listPeople(now, accountId);
  if (!person) return null;
  const [grants, changes, training] = await Promise.all([
    db().select().from(roleGrant).where(eq(roleGrant.accountId, accountId)).orderBy(asc(roleGrant.grantedAt)),
    db()
      .select()
      .from(staffChange)
      .where(eq(staffChange.accountId, accountId))
      .orderBy(desc(staffChange.at))
      .limit(100),
    db()
      .selectDistinctOn([trainingRecord.module])
      .from(trainingRecord)
      .where(eq(trainingRecord.accountId, accountId))
      .orderBy(trainingRecord.module, desc(trainingRecord.passedAt)),
  ]);
  const names = await namesOf([
    ...changes.flatMap(({ by, approvedBy }) => [by, approvedBy]),
    ...grants.map(g => g.grantedBy),
  ]);
  return {
    ...person,
    grants: grants
      .filter(({ revokedAt }) => revokedAt === null)
      .map(({ role, grantedBy, grantedAt }) => ({ role, by: names(grantedBy), at: grantedAt.toISOString() })),
    changes: changes.map(({ id, at, what, role, by, approvedBy, because }) => ({
      id,
      at: at.toISOString(),
      what,
      role,
      by: names(by),
      approvedBy: approvedBy ? names(approvedBy) : null,
      because,
    })),
    training: training.map(({ module, version, passedAt, validUntil, score }) => ({
      module,
      version,
      passedAt: passedAt.toISOString(),
      validUntil: validUntil.toISOString(),
      score,
    })),
  };
}

/** What people are called whom records name by `account:<id>`; the shop's own jobs by their own names. */
export async function namesOf(actors: readonly (string | null)[]): Promise<(actor: string) => string> {
  const ids = [...new Set(actors.flatMap(actor => (actor?.startsWith('account:') ? [actor.slice(8)] : [])))];
  const rows = ids.length
    ? await db().select({ id: account.id, name: nameOf }).from(account).where(inArray(account.id, ids))
    : [];
  const known = new Map(rows.map(({ id, name }) => [`account:${id}`, name]));
  return actor => known.get(actor) ?? (actor.startsWith('system:') ? `the shop (${actor.slice(7)})` : 'somebody');
}
