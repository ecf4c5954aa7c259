import { asc, desc, eq } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { type BreachRow, type BreachView, clockOf, owed } from './model.ts';
import { breach, breachEvent, breachMailing } from './schema.ts';

/** How many the register shows on one page, the newest first. */
const SHOWN = 100;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export async function listBreaches(now: Date): Promise<BreachRow[]> {
  const rows = await db().select().from(breach).orderBy(desc(breach.knownAt), desc(breach.id)).limit(SHOWN);
  return rows.map(row => ({
    id: row.id,
    title: row.title,
    knownAt: row.knownAt.toISOString(),
    people: row.people,
    risk: row.risk,
    closedAt: iso(row.closedAt),
    clock: clockOf(row, now),
  }));
}

/** A breach with all that was found out and done about it; null where there is none. */
export async function viewBreach(id: string, now: Date): Promise<BreachView | null> {
  const [row] = await db().select().from(breach).where(eq(breach.id, id));
  if (!row) return null;
  const [events, mailings] = await Promise.all([
    db().select().from(breachEvent).where(eq(breachEvent.breachId, id)).orderBy(asc(breachEvent.seq)),
    db().select().from(breachMailing).where(eq(breachMailing.breachId, id)).orderBy(asc(breachMailing.at)),
  ]);
  const { occurredAt, knownAt, authorityToldAt, peopleToldAt, closedAt, ...rest } = row;
  return {
    ...rest,
    occurredAt: iso(occurredAt),
    knownAt: knownAt.toISOString(),
    authorityToldAt: iso(authorityToldAt),
    peopleToldAt: iso(peopleToldAt),
    closedAt: iso(closedAt),
    clock: clockOf(row, now),
    owed: closedAt ? [] : owed(row),
    events: events.map(({ at, actor, kind, says }) => ({ at: at.toISOString(), actor, kind, says })),
    mailings: mailings.map(({ at, audience, approvedBy, queued, finishedAt }) => ({
      at: at.toISOString(),
      audience,
      approvedBy,
      queued,
      done: finishedAt !== null,
    })),
  };
}
