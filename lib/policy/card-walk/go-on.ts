import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { SealBroken, seal, unseal } from '#lib/crypto/index.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { holdsCardData } from './card-data.ts';
import type { Place } from './place.ts';
import { placesToWalk } from './places.ts';
import { cardFound, cardWalk, type Walk } from './schema.ts';

/** How much one piece of a walk may be, whichever comes first. */
export type Piece = { milliseconds: number; rows: number };

/** So many finds are named. More are as red. */
const MOST_FOUND = 1_000;

/** Where a walk is: at the end of the place `at`, or within it. */
type Where = { at: string | null; reached: string | null };
/** What one piece of a walk came to: written down at its end, or not at all. `found`: places, and in what they are. */
type Went = Where &
  Pick<Walk, 'rows' | 'bytes' | 'longNumbers' | 'opened'> & { ended: string[]; found: Map<string, string> };

/** Reads on for one piece. No more than a few rows are in memory at a time; a worker that is killed loses one piece. */
export async function goOn(walk: Walk, now: Date, { milliseconds, rows }: Piece): Promise<void> {
  const until = performance.now() + milliseconds;
  const { places, unseen } = await placesToWalk();
  const went: Went = {
    ...whereIs(walk, places),
    rows: 0,
    bytes: 0,
    longNumbers: 0,
    opened: 0,
    ended: [],
    found: new Map(),
  };
  const { at, reached } = went;
  const ahead = places.filter(({ id }) => at === null || id > at || (id === at && reached !== null));
  const enough = () => performance.now() >= until || went.rows >= rows;
  for (const place of ahead) if (!(await readOn(place, went, enough))) break;
  const over = went.ended.length === ahead.length;
  await transaction(tx => keep(tx, walk, went, { places, unseen, finishedAt: over ? now : null }));
}

/** A place that is gone is behind it; one whose mark another secret sealed is read from its beginning. */
function whereIs({ id, at, reached }: Walk, places: readonly Place[]): Where {
  if (!reached || !places.some(place => place.id === at)) return { at, reached: null };
  try {
    return { at, reached: unseal('card-walk', markOf(id), reached).toString() };
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    return { at: places.findLast(place => place.id < (at ?? ''))?.id ?? null, reached: null };
  }
}

const markOf = (row: string) => ({ table: 'card_walk', column: 'reached', row });

/** Answers whether the place was read to its end. */
async function readOn(place: Place, went: Went, enough: () => boolean): Promise<boolean> {
  for await (const bunch of place.from(place.id === went.at ? went.reached : null)) {
    Object.assign(went, { at: place.id, reached: bunch.reached });
    for (const figure of ['rows', 'bytes', 'longNumbers', 'opened'] as const) went[figure] += bunch[figure];
    for (const { place: where, text } of bunch.look)
      if (went.found.size < MOST_FOUND && holdsCardData(text)) went.found.set(where, place.id);
    if (enough()) return false;
  }
  went.ended.push(place.id);
  Object.assign(went, { at: place.id, reached: null });
  return true;
}

type All = { places: readonly Place[]; unseen: readonly string[]; finishedAt: Date | null };

/** What was found in a place before stays until it was walked through to its end without finding it again. */
async function keep(tx: Tx, walk: Walk, went: Went, { places, unseen, finishedAt }: All): Promise<void> {
  const { at, reached, ended, found } = went;
  const [kept] = await tx
    .update(cardWalk)
    .set({
      at,
      reached: reached && seal('card-walk', markOf(walk.id), Buffer.from(reached)),
      done: places.filter(({ id }) => at !== null && (id < at || (id === at && reached === null))).length,
      total: places.length,
      rows: sql`${cardWalk.rows} + ${went.rows}`,
      bytes: sql`${cardWalk.bytes} + ${went.bytes}`,
      longNumbers: sql`${cardWalk.longNumbers} + ${went.longNumbers}`,
      opened: sql`${cardWalk.opened} + ${went.opened}`,
      unseen: [...unseen],
      finishedAt,
    })
    .where(
      and(
        eq(cardWalk.id, walk.id),
        sql`${cardWalk.finishedAt} is null and ${cardWalk.at} is not distinct from ${walk.at}::text
          and ${cardWalk.reached} is not distinct from ${walk.reached}::text`,
      ),
    )
    .returning({ id: cardWalk.id });
  // Another worker walked the same way meanwhile, and has written it down.
  if (!kept) return;
  const before = await tx.$count(cardFound, eq(cardFound.walkId, walk.id));
  const rows = [...found].slice(0, Math.max(0, MOST_FOUND - before));
  if (rows.length > 0)
    await tx
      .insert(cardFound)
      .values(rows.map(([place, where]) => ({ place, at: where, foundAt: walk.startedAt, walkId: walk.id })))
      .onConflictDoUpdate({ target: cardFound.place, set: { walkId: walk.id, at: sql`excluded.at` } });
  if (finishedAt || rows.length > 0) await judgeNow(tx);
  const passed = finishedAt ? undefined : inArray(cardFound.at, ended);
  if (finishedAt || ended.length > 0) await tx.delete(cardFound).where(and(ne(cardFound.walkId, walk.id), passed));
}

/** What was found is red now, and what is gone green: not at the control's next hour. */
const judgeNow = (tx: Tx) =>
  enqueue(
    tx,
    'policy.run-control',
    { controlId: 'cards.none-at-rest' },
    { key: 'control:cards.none-at-rest', queue: 'controls', priority: 20 },
  );
