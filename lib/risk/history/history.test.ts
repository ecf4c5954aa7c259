import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '#lib/clock.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { forgetMinutes } from './forget-minutes.ts';
import { gatherHistory } from './gather-history.ts';
import type { History } from './history.ts';
import { IDENTITY_KINDS, type Identities } from './model.ts';
import { markFraud, noteActivity, noteEnding, noteRefunded } from './note-activity.ts';
import { refreshUsual } from './refresh-usual.ts';
import { RememberedHistory } from './remembered-history.ts';
import { riskActivity, riskMark, riskMinute, riskUsual } from './schema.ts';

const START = new Date('2026-03-01T00:00:00Z').getTime();
const PAUSES = [1, 20_000, 7 * MINUTE, 50 * MINUTE, HOUR, 13 * HOUR, DAY, 6 * DAY, 31 * DAY, 366 * DAY];

const one = (kind: string) => fc.option(fc.integer({ min: 1, max: 3 }).map(n => keyedHash('test', `${kind}${n}`)));
const identities = fc.record(
  Object.fromEntries(IDENTITY_KINDS.map(kind => [kind, one(kind)])),
) as fc.Arbitrary<Identities>;

const event = fc.record({
  pause: fc.constantFrom(...PAUSES),
  identities,
  amountMinor: fc.integer({ min: 1, max: 90_000 }),
  currency: fc.constantFrom('eur', 'huf'),
  ended: fc.constantFrom('declined', 'hard_declined', 'captured', 'captured', 'abandoned', null),
  refunded: fc.boolean(),
  fraud: fc.integer({ min: 0, max: 9 }).map(n => n === 0),
});

beforeEach(empty);

async function empty() {
  await Promise.all([riskActivity, riskMinute, riskMark, riskUsual].map(table => db().delete(table)));
}

test('memory counts what the database counts, whatever happened', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 25 }), async events => {
      await empty();
      const memory = new RememberedHistory();
      let at = START;
      for (const { pause, ended, refunded, fraud, ...asked } of events) {
        at += pause;
        const now = new Date(at);
        expect(comparable(memory.gather({ ...asked, now }))).toEqual(
          comparable(await gatherHistory(db(), { ...asked, now })),
        );
        const attemptId = newId(at);
        const number = memory.note({ ...asked, now });
        await transaction(async tx => {
          await noteActivity(tx, { attemptId, ...asked, now });
          if (ended) await noteEnding(tx, attemptId, ended, now);
          if (refunded) await noteRefunded(tx, attemptId, 1, now);
          if (fraud) await markFraud(tx, attemptId, 'dispute', now);
        });
        if (ended) memory.end(number, ended, now);
        if (refunded) memory.refund(number, now);
        if (fraud) memory.markFraud(number, now);
      }
    }),
    { numRuns: 6 },
  );
});

/** Without what the hourly job writes, and as far as a deviation can be told from rounding. */
const comparable = ({ shop, amounts, ...rest }: History) => ({
  ...rest,
  pressed: [shop.attempts10m, shop.declines10m],
  amounts: amounts && { ...amounts, mean: amounts.mean.toFixed(4), deviation: amounts.deviation.toFixed(2) },
});

test('what is usual is the same in memory and in the database', async () => {
  const memory = new RememberedHistory();
  const nobody = Object.fromEntries(IDENTITY_KINDS.map(kind => [kind, null])) as Identities;
  await transaction(async tx => {
    for (let n = 0; n < 240; n++) {
      const now = new Date(START + n * 50 * MINUTE);
      const press = { identities: nobody, amountMinor: 1_000 + ((n * 7919) % 240) * 10, currency: 'eur', now };
      const attemptId = newId(now.getTime());
      await noteActivity(tx, { attemptId, ...press });
      await noteEnding(tx, attemptId, n % 9 === 0 ? 'declined' : 'captured', now);
      memory.end(memory.note(press), n % 9 === 0 ? 'declined' : 'captured', now);
    }
  });
  const now = new Date(START + 240 * 50 * MINUTE);
  await refreshUsual(now);
  const asked = { identities: nobody, currency: 'eur', now };
  const { shop } = await gatherHistory(db(), asked);
  expect(shop).toEqual(memory.gather(asked).shop);
  expect(shop.p99).toBeGreaterThan(shop.p90 ?? Number.POSITIVE_INFINITY);
  expect(shop.baseline10m).toBeCloseTo(0.2, 2);
});

test('minutes that nobody looks back to are removed; what is counted about people goes by the map of their data', async () => {
  const now = new Date(START + 500 * DAY);
  const press = (days: number) => ({
    attemptId: newId(START),
    identities: Object.fromEntries(IDENTITY_KINDS.map(kind => [kind, keyedHash('test', kind)])) as Identities,
    amountMinor: 4_900,
    currency: 'eur',
    now: new Date(now.getTime() - days * DAY),
  });
  await transaction(async tx => {
    for (const days of [401, 399, 1]) {
      const noted = press(days);
      await noteActivity(tx, noted);
      await markFraud(tx, noted.attemptId, 'warning', noted.now);
    }
  });
  await forgetMinutes(now);
  const [left] = await db().execute(sql`select (select count(*)::int from risk_activity) as activity,
    (select count(*)::int from risk_mark) as marks, (select count(*)::int from risk_minute) as minutes`);
  expect(left).toEqual({ activity: 3, marks: 18, minutes: 1 });
});
