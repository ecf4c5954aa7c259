import { afterAll, expect, test } from 'vitest';
import { clock, DAY, dayOf, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { KEPT_DAYS } from './forget-old.ts';
import { paymentPageJobs } from './jobs.ts';
import { pageDifference, pageLook, pageReport, pageSight } from './schema.ts';
import { asSigned } from './signed.fixture.ts';

const now = clock.now();
const [OLD, YOUNG] = [later(now, -(KEPT_DAYS + 1) * DAY), later(now, -(KEPT_DAYS - 1) * DAY)];

afterAll(closeDatabase);

const seen = (sha256: string, at: Date) =>
  db()
    .insert(pageSight)
    .values({ sha256, seen: asSigned })
    .onConflictDoNothing()
    .then(() =>
      db().insert(pageLook).values({
        id: newId(),
        at,
        tookMs: 1,
        result: 'as_signed',
        says: '',
        build: 'a',
        sight: sha256,
        differences: 0,
      }),
    );
const reported = (at: Date) =>
  db()
    .insert(pageReport)
    .values({ day: dayOf(at), fingerprint: 'one', kind: 'frame', what: 'a host', firstAt: at, lastAt: at });
const found = (fingerprint: string, at: Date, settled: boolean) =>
  db()
    .insert(pageDifference)
    .values({
      ...{ id: newId(), fingerprint, kind: 'frame-added', level: 'alarm', what: '', firstSeenAt: at, lastSeenAt: at },
      ...(settled ? { settledAt: at, settledHow: 'gone', settledBy: 'system:drill' } : {}),
    });

test('what was seen and reported goes when its time is over, and nothing else does', async () => {
  for (const [sha256, at] of [
    ['of then', OLD],
    ['still there', OLD],
    ['still there', YOUNG],
  ] as const)
    await seen(sha256, at);
  await Promise.all([reported(OLD), reported(YOUNG)]);
  await Promise.all([found('gone', OLD, true), found('open', OLD, false), found('young', YOUNG, true)]);
  for (let run = 0; run < 2; run++) await paymentPageJobs[0]?.run({}, now);
  expect(await db().select({ at: pageLook.at, sight: pageLook.sight }).from(pageLook)).toEqual([
    { at: YOUNG, sight: 'still there' },
  ]);
  expect((await db().select().from(pageSight)).map(({ sha256 }) => sha256)).toEqual(['still there']);
  expect((await db().select().from(pageReport)).map(({ day }) => day)).toEqual([dayOf(YOUNG)]);
  const left = (await db().select().from(pageDifference)).map(({ fingerprint }) => fingerprint);
  expect(left.toSorted()).toEqual(['open', 'young']);
});

test('the database lets no look go sooner, whatever the shop says', async () => {
  const refused = await db()
    .delete(pageLook)
    .then(
      () => 'done',
      (error: { cause?: { message: string } }) => error.cause?.message,
    );
  expect(refused).toContain(`stays for ${KEPT_DAYS} days`);
});
