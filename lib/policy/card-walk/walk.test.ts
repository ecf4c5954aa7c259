// Keeps the clause: data-encryption.
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { clock, DAY, HOUR, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { newId } from '#lib/id.ts';
import { noCardAtRest } from '../platform/cards-at-rest.ts';
import { put, shopFolder } from '../platform/shop-folder.fixture.ts';
import { lastRuns } from '../runs/last-runs.ts';
import { continueRound, runControls } from '../runs/rounds.ts';
import { holdsCardData } from './card-data.ts';
import { goOn } from './go-on.ts';
import { placesToWalk } from './places.ts';
import { readFolder } from './read-folder.ts';
import { cardFound, cardWalk } from './schema.ts';
import { beginWalk, lastWalk, walkOn, walkUnderWay } from './walk.ts';
import { walked } from './walked.fixture.ts';

const now = clock.now();
const CARD = '6011 1111 1111 1117';
const WHOLE = { milliseconds: 60_000, rows: 1_000_000 };
/** Two keys together, moments and names among them: 5,000 rows, and a card number in three of them. */
const HELD = [1, 2_001, 5_000];
const found = async () => (await db().select().from(cardFound)).map(({ place }) => place).toSorted();
const type = (text: string) =>
  asOwner(async owner => void (await owner`insert into rate_limit (key, used, expires_at) values (${text}, 1, now())`));

beforeAll(async () => {
  await shopFolder();
  await asOwner(async sql => {
    await sql`create table grown (name text, at timestamptz, n int, says text, primary key (name, at))`;
    await sql`grant select on grown to public`;
    await sql`
      insert into grown
      select 'row ' || n % 7, '2026-01-01'::timestamptz + n * interval '1 microsecond', n, 'nothing' from generate_series(1, 5000) n`;
    await sql`update grown set says = ${CARD} where n = any(${HELD})`;
  });
});
beforeEach(() => Promise.all([db().delete(cardWalk), db().delete(cardFound)]));
afterAll(closeDatabase);

const places = () =>
  asOwner(
    sql => sql<{ place: string }[]>`select 'grown.says:' || ctid as place from grown where n = any(${HELD}) order by 1`,
  ).then(rows => rows.map(({ place }) => place));

test('in small pieces it finds what it finds at once, and reads every row once', async () => {
  await walked(now);
  const [whole, there] = [await lastWalk(), await found()];
  await Promise.all([db().delete(cardWalk), db().delete(cardFound)]);
  expect(await walked(now, { milliseconds: 60_000, rows: 1_500 })).toBeGreaterThan(3);
  const pieces = await lastWalk();
  expect(await found()).toEqual(there);
  // The walk itself is a row that is not there at its first step.
  expect(pieces?.done).toBe(whole?.done);
  expect(Math.abs((pieces?.rows ?? 0) - (whole?.rows ?? 0))).toBeLessThanOrEqual(3);
});

test('each place is named as a person finds it, and the place where a walk stands does not tell what is there', async () => {
  const walk = await beginWalk(now);
  if (walk) await goOn(walk, now, { milliseconds: 60_000, rows: 1_000 });
  const under = await walkUnderWay();
  expect(under).toMatchObject({ at: expect.any(String), finishedAt: null });
  expect(under?.reached ?? '').not.toContain('row');
  await walked(now);
  expect(await found()).toEqual((await places()).toSorted());
});

test('a worker that is killed, and two at once, write down no piece twice', async () => {
  const walk = await beginWalk(now);
  if (!walk) throw new Error('no walk');
  await Promise.all([goOn(walk, now, WHOLE), goOn(walk, now, WHOLE)]);
  const { places: all } = await placesToWalk();
  expect(await lastWalk()).toMatchObject({ done: all.length, total: all.length });
  const rows = (await lastWalk())?.rows;
  await goOn(walk, now, WHOLE);
  expect((await lastWalk())?.rows).toBe(rows);
});

test('what was found is red until a walk came by there again, and no sooner', async () => {
  await asOwner(sql => sql`update grown set says = 'nothing'`);
  await type(`typed: ${CARD}`);
  await walkOn(now, WHOLE);
  expect(await noCardAtRest.check(now)).toMatchObject({
    result: 'broken',
    broken: [expect.stringContaining('rate_limit.key:')],
  });
  const asked = sql`select from graphile_worker.jobs where key = 'control:cards.none-at-rest'`;
  expect(await db().execute(asked)).toHaveLength(1);
  await asOwner(sql => sql`delete from rate_limit where key like 'typed: %'`);
  await walkOn(later(now, HOUR / 2), WHOLE);
  expect(await noCardAtRest.check(later(now, HOUR / 2))).toMatchObject({ result: 'broken' });
  await walkOn(later(now, HOUR), WHOLE);
  expect(await noCardAtRest.check(later(now, HOUR))).toMatchObject({ result: 'held' });
});

test('a walk begins each day; before the first is over nobody knows, and one that takes more than a week is told', async () => {
  expect(await noCardAtRest.check(now)).toMatchObject({ result: 'not_checked' });
  await walkOn(now, { milliseconds: 60_000, rows: 100 });
  expect(await noCardAtRest.check(now)).toMatchObject({ result: 'not_checked', evidence: { underWayMinutes: 0 } });
  expect(await noCardAtRest.progress?.(now)).toMatchObject({ done: expect.any(Number), of: expect.any(Number) });
  expect(await noCardAtRest.check(later(now, 8 * DAY))).toMatchObject({ result: 'broken' });
  await walkOn(now, WHOLE);
  expect(await noCardAtRest.check(now)).toMatchObject({ result: 'held' });
  await walkOn(later(now, HOUR), WHOLE);
  expect(await db().$count(cardWalk)).toBe(1);
  await walkOn(later(now, DAY), WHOLE);
  expect(await db().$count(cardWalk)).toBe(2);
});

test('who asks for this control alone has a walk begun, which the next minute goes on with', async () => {
  await walked(now);
  const { id: controlId } = noCardAtRest;
  const round = { roundId: newId(), controlId };
  await runControls(staffWith('auditor'), round, now);
  await continueRound(round.roundId);
  expect(await walkUnderWay()).not.toBeNull();
  expect((await lastRuns([controlId])).get(controlId)?.says).toMatch(/until [\d-]+ [\d:]+ UTC.*under way/);
});

test('a log that is longer than a piece is read on where it was left, and no number is cut in two', async () => {
  const folder = await shopFolder();
  const lines = `${'x'.repeat(999)}\n`.repeat(1_040);
  const longLine = `${'y'.repeat((1 << 20) - 8)} ${CARD} ${'y'.repeat(1 << 20)}`;
  await put(folder, 'long.log', `${lines}${longLine}\nthe end`);
  const texts: string[] = [];
  let reached: string | null = null;
  for (let over = false; !over; ) {
    const reading = readFolder('the logs', [join(folder, 'long.log')], reached);
    const next = await reading.next();
    await reading.return(undefined);
    over = next.done === true;
    if (next.done) continue;
    reached = next.value.reached;
    texts.push(...next.value.look.map(({ text }) => text));
  }
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.filter(holdsCardData)).toHaveLength(1);
  expect(texts.at(-1)).toMatch(/the end$/);
});
