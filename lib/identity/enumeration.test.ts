import { afterAll, beforeAll, expect, test } from 'vitest';
import { later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { addCustomer } from './add-customer.ts';
import { addStaff } from './add-staff.ts';
import { newBrowser, stranger } from './at-the-door.fixture.ts';
import { askRecovery, askReset } from './recovery/ask-reset.ts';
import { signInFailure } from './schema.ts';
import { signIn } from './sign-in/sign-in.ts';
import { askSignUp } from './sign-up/ask-sign-up.ts';

const start = new Date('2026-11-22T12:00:00Z');
const password = 'seven quiet herons at dusk 7';
const SAMPLES = 200;

beforeAll(async () => {
  await transaction(async tx => {
    await addCustomer(tx, { email: 'ada@example.org', name: 'Ada', password }, start);
    await addStaff(
      tx,
      { email: 'grace@example.org', name: 'Grace', password, roles: ['finance'], trained: true },
      start,
    );
  });
});
afterAll(closeDatabase);

type Way = (email: string, now: Date) => Promise<unknown>;

const WAYS: [string, Way][] = [
  ['signing in', (email, now) => wrongly(email, now)],
  ['signing up', (email, now) => askSignUp(stranger(), { email, name: 'Mallory' }, now)],
  ['a forgotten password', (email, now) => askReset(stranger(), { email }, now)],
  ['a lost factor', (email, now) => askRecovery(stranger(), { email }, now)],
];

const wrongly: Way = (email, now) =>
  signIn(stranger(), { email, password: 'not the password at all', browser: newBrowser() }, now);

test.each(WAYS)('%s answers the same, as quickly, whether there is an account', async (_what, way) => {
  const [there, nowhere] = [await sampleOf(way, 'ada@example.org', 5), await sampleOf(way, 'nobody@example.org', 5)];
  for (let nth = 0; nth < SAMPLES; nth++) {
    // A customer and a member of the staff in turn.
    const known = nth % 4 < 2 ? 'ada@example.org' : 'grace@example.org';
    const at = later(start, (nth + 10) * 15 * MINUTE);
    // One after the other in turn, so that what slows the machine down slows both.
    const both = [() => sample(way, known, at, there), () => sample(way, 'nobody@example.org', at, nowhere)];
    for (const one of nth % 2 === 0 ? both : both.toReversed()) await one();
  }
  expect(there.answers).toEqual(nowhere.answers);
  expect(there.answers.size).toBe(1);
  expect(Math.abs(median(there.times) - median(nowhere.times))).toBeLessThan(10);
});

type Sampled = { answers: Set<string>; times: number[] };

async function sample(way: Way, email: string, now: Date, into: Sampled): Promise<void> {
  await db().delete(signInFailure);
  const began = performance.now();
  const answer = await way(email, now).catch((error: unknown) => error);
  into.times.push(performance.now() - began);
  const { code, message, status, fields } = answer instanceof Refusal ? answer : ({} as Partial<Refusal>);
  into.answers.add(JSON.stringify(answer instanceof Error ? { code, message, status, fields } : (answer ?? null)));
}

/** Warm, before anything is measured. */
async function sampleOf(way: Way, email: string, times: number): Promise<Sampled> {
  for (let nth = 0; nth < times; nth++)
    await sample(way, email, later(start, nth * 15 * MINUTE), { answers: new Set(), times: [] });
  return { answers: new Set(), times: [] };
}

const median = (times: readonly number[]) => times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0;
