import { getTableName, type SQL, sql } from 'drizzle-orm';
import { DAY, later } from '#lib/clock.ts';
import type { Reader } from '#lib/db/index.ts';
import { isStaff } from '#lib/identity/index.ts';
import { BASES, type PersonalData } from '#lib/personal-data.ts';
import { PERSONAL } from '../map.ts';
import type { Counted, ErasurePreview } from '../model.ts';
import { type Person, rowsOf } from '../rows-of.ts';
import { countUpTo, MOST_COUNTED } from '../what-we-hold.ts';
import { arrivalAt, LONGEST } from './begin-round.ts';
import { described } from './described.ts';
import { holdsOn } from './holds.ts';

/** How long somebody may change their mind. */
export const COOLING_OFF = 7 * DAY;

/** What erasing a person would do, printed from the map for what is really there. Changes nothing. */
export async function previewErasure(reader: Reader, person: Person, now: Date): Promise<ErasurePreview> {
  const preview: ErasurePreview = {
    goes: [],
    stays: [],
    held: (await holdsOn(reader, person)).map(({ number, because }) => ({ number, because })),
    ...(await timesOf(person, now)),
    staff: 'account' in person && (await isStaff(reader, person.account)),
  };
  for (const table of PERSONAL) {
    const where = rowsOf(person, table);
    const count = where ? await countUpTo(reader, table.table, where) : 0;
    if (!where || count === 0) continue;
    const counted: Counted = { what: table.what, count, atLeast: count >= MOST_COUNTED };
    if (table.forgotten === 'deleted') preview.goes.push(counted);
    else preview.stays.push({ ...counted, ...(await kept(reader, table, where)) });
  }
  return preview;
}

/** When it would begin: in a week, or as soon as the last parcel should have arrived. */
export async function timesOf(person: Person, now: Date): Promise<{ eraseAt: string; waitsForParcel: boolean }> {
  const [week, arrival] = [later(now, COOLING_OFF), await arrivalAt(rowsOf(person, described('sales_order')))];
  const most = later(now, LONGEST);
  const waitsForParcel = arrival !== null && arrival > week;
  return { eraseAt: (waitsForParcel ? (arrival < most ? arrival : most) : week).toISOString(), waitsForParcel };
}

async function kept(reader: Reader, table: PersonalData, where: SQL) {
  const without = Object.values(table.columns).flatMap(column =>
    column !== 'bare' && column.blank !== undefined ? [column.label] : [],
  );
  const because = typeof table.forgotten === 'object' ? table.forgotten.keptBecause : lawOf(table);
  return { without, until: (await lastDay(reader, table, where)) ?? table.kept.says, because };
}

/** What is kept for years is kept for the books, whatever it was collected for. */
const lawOf = ({ kept: { says }, basis }: PersonalData): string =>
  says.includes('tax law')
    ? 'Tax law wants the books kept (GDPR 17(3)(b)); without you in them.'
    : `What is left names nobody: ${BASES[basis].says} (GDPR ${BASES[basis].article}).`;

/** The day on which the last of them goes, where that can be told from the rows themselves. */
async function lastDay(reader: Reader, { table, kept }: PersonalData, where: SQL): Promise<string | null> {
  if (!('since' in kept) || getTableName(kept.since.table) !== getTableName(table)) return null;
  const end =
    'years' in kept
      ? sql`date_trunc('year', max(${kept.since})) + make_interval(years => ${kept.years + 1}) - interval '1 day'`
      : sql`max(${kept.since}) + make_interval(days => ${kept.days})`;
  const [row] = await reader.execute<{ day: string | null }>(
    sql`select to_char(${end}, 'FMDD FMMonth YYYY') as day from ${table} where ${where}`,
  );
  return row?.day ?? null;
}
