import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import { subjectHash } from '../requests/open-request.ts';
import type { Person } from '../rows-of.ts';
import { type LimitEffect, type LimitView, OBJECTIONS, type ObjectionAbout, RESTRICTIONS } from './model.ts';
import { processingLimit } from './schema.ts';

type Row = typeof processingLimit.$inferSelect;

/** What is not done with somebody's data just now, the oldest first. */
export async function limitsOf(reader: Reader, ...people: Person[]): Promise<LimitView[]> {
  const rows = await reader
    .select()
    .from(processingLimit)
    .where(and(inArray(processingLimit.subjectHash, people.map(subjectHash)), isNull(processingLimit.liftedAt)))
    .orderBy(asc(processingLimit.since));
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    about: row.about,
    says: saysOf(row),
    since: row.since.toISOString(),
  }));
}

/** Whether something is not to be done with a person's data. */
export async function isLimited(reader: Reader, person: Person, effect: LimitEffect): Promise<boolean> {
  const { subjectHash: subject, effects, liftedAt } = processingLimit;
  const held = await reader
    .select({ effects })
    .from(processingLimit)
    .where(and(eq(subject, subjectHash(person)), isNull(liftedAt)));
  return held.some(row => row.effects.includes(effect));
}

const saysOf = ({ kind, about }: Pick<Row, 'kind' | 'about'>): string =>
  kind === 'restriction' ? RESTRICTIONS[about as keyof typeof RESTRICTIONS] : OBJECTIONS[about as ObjectionAbout].says;
