import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { lossyLine } from '../lossy-line.fixture.ts';
import { retrieveIntent } from '../stripe/intents.ts';
import { approveReview } from '../stripe/reviews.ts';
import { FAILURES_TO_OPEN } from './breaker.ts';
import { closeBreaker, endPause, incidents } from './close-breaker.fixture.ts';
import { paymentsAvailable, probe } from './payments-available.ts';

const { stripe } = config();
const line = await lossyLine(stripe.apiUrl.href);
stripe.apiUrl = new URL(line.url);

beforeEach(async () => {
  line.heal();
  await closeBreaker();
});
afterAll(async () => {
  await closeDatabase();
  await line.close();
});

const INTENT = /payment_intents/;
const ask = async () => (await retrieveIntent('pi_nobody')).kind;
test.each([401, 403])('a %i on what selling needs opens it at once: the next call is not made', async status => {
  line.refuse(INTENT, status);
  expect(await ask()).toBe('unavailable');
  expect(await ask()).toBe('unavailable');
  expect(line.calls).toHaveLength(1);
  expect(await paymentsAvailable()).toBe(false);
  expect(await incidents()).toEqual({ [status === 401 ? 'unauthorized' : 'forbidden']: 1, opened: 1 });
});

test('a key that may not approve reviews can still sell', async () => {
  line.refuse(/reviews/, 403);
  expect((await approveReview('prv_1')).kind).toBe('unavailable');
  expect(await paymentsAvailable()).toBe(true);
  expect(await incidents()).toEqual({ forbidden: 1 });
});

describe('trouble in a row', () => {
  test.each([
    ['500s', () => line.refuse(INTENT, 500), 'unknown'],
    ['lost answers', () => line.loseAnswers(INTENT), 'unknown'],
  ])('of %s opens it after five, for all calls', async (_name, trouble, answer) => {
    trouble();
    const answers = await Promise.all(Array.from({ length: FAILURES_TO_OPEN }, ask));
    expect(new Set(answers)).toEqual(new Set([answer]));
    expect(await ask()).toBe('unavailable');
    expect((await approveReview('prv_1')).kind).toBe('unavailable');
    expect(await incidents()).toMatchObject({ opened: 1 });
  });

  test('ends with any answer, a refusal too', async () => {
    for (let round = 0; round < 2; round++) {
      line.refuse(INTENT, 500);
      await Promise.all(Array.from({ length: FAILURES_TO_OPEN - 1 }, ask));
      line.heal();
      expect(await ask()).toBe('refused');
    }
    expect(await paymentsAvailable()).toBe(true);
  });
});

describe('when the pause is over', () => {
  test('one call of many tries, and its success lets everybody through', async () => {
    line.refuse(INTENT, 401, 1);
    await ask();
    await endPause();
    line.stall(INTENT);
    const answered: string[] = [];
    const all = Promise.all(Array.from({ length: 10 }, async () => answered.push(await ask())));
    await vi.waitFor(() => expect(answered).toEqual(Array.from({ length: 9 }, () => 'unavailable')), 5_000);
    expect(line.calls).toHaveLength(2);
    line.heal();
    await all;
    expect(answered.at(-1)).toBe('refused');
    expect(await ask()).toBe('refused');
  });

  test('its failure doubles the pause', async () => {
    line.refuse(INTENT, 401);
    await ask();
    const left = () =>
      db().execute<{ left: number }>(sql`
      select round(extract(epoch from open_until - failed_at))::int as left from circuit_breaker`);
    expect(await left()).toEqual([{ left: 5 }]);
    await endPause();
    await ask();
    expect(await left()).toEqual([{ left: 10 }]);
  });

  test('a look at the checkout has somebody try, so that nobody has to press in vain', async () => {
    line.refuse(INTENT, 401, 1);
    await ask();
    await endPause();
    expect(await paymentsAvailable()).toBe(false);
    await vi.waitFor(async () => expect(await paymentsAvailable()).toBe(true), 5_000);
  });

  test('jobs that failed for it are tried at once, and others keep their time', async () => {
    await transaction(tx => enqueue(tx, 'payments.sync', { paymentId: 'failed before' }));
    await db().execute(
      sql`update graphile_worker._private_jobs set attempts = 8, run_at = now() + interval '50 minutes'`,
    );
    await transaction(tx => enqueue(tx, 'payments.sync', {}, { runAt: new Date(Date.now() + 3_600_000) }));
    line.refuse(INTENT, 401, 1);
    await ask();
    await endPause();
    expect(await ask()).toBe('refused');
    const waiting = await db().execute(
      sql`select attempts, run_at <= now() as due from graphile_worker.jobs order by attempts`,
    );
    expect(waiting).toEqual([
      { attempts: 0, due: false },
      { attempts: 8, due: true },
    ]);
  });

  test('the sweep tries too', async () => {
    line.refuse(INTENT, 401, 1);
    await ask();
    await probe();
    expect(line.calls).toHaveLength(1);
    await endPause();
    await probe();
    expect(await paymentsAvailable()).toBe(true);
  });
});

test('what another process has learned counts here within about a second', async () => {
  expect(await paymentsAvailable()).toBe(true);
  await db().execute(sql`
    insert into circuit_breaker (name, failures, failed_at, open_until, because)
    values ('stripe', 5, now(), now() + interval '1 minute', 'seen elsewhere')`);
  await vi.waitFor(async () => expect(await paymentsAvailable()).toBe(false), 3_000);
  expect(await ask()).toBe('unavailable');
  expect(line.calls).toEqual([]);
});
