/**
 * Asks each gate of the shop in the environment about buyers whom it knows, one after another, and prints how long each
 * took in milliseconds, as JSON. What a gate reads and writes is what it reads and writes for a payment, in one
 * transaction; of Stripe nothing is asked.
 */
import { closeDatabase, sqlClient, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { askAtPress } from '#lib/payments/index.ts';
import { CALM, evaluate, firstGateOf, liveRuleset, recordEvaluation } from '#lib/risk/index.ts';
import { inParallel } from '../place/sizes.ts';
import { firstGate, type Known, peopleOf } from './first-gate.ts';

const [asked = '0', many = '0'] = process.argv.slice(2).map(Number);
const people = await peopleOf(Number(asked));

const gates = {
  request: (_: Known, n: number) => askAtPress({ ip: `203.0.113.${n % 250}`, who: newId() }, new Date()),
  'before the card': (person: Known) => firstGate(person),
  'after the card': (person: Known) => secondGate(person),
  'after the order': (person: Known) => watching(person),
};

function secondGate({ paymentId, attemptId }: Known): Promise<unknown> {
  return transaction(async tx => {
    const first = await firstGateOf(tx, paymentId, attemptId);
    const facts = { ...CALM.post_auth, snoozed: first?.snoozed ?? [] };
    const verdict = evaluate('post_auth', facts, await liveRuleset(tx));
    return recordEvaluation(tx, { paymentId, attemptId, stage: 'post_auth', facts, verdict, now: new Date() });
  });
}

function watching({ paymentId }: Known): Promise<unknown> {
  return transaction(async tx => {
    const verdict = evaluate('continuous', CALM.continuous, await liveRuleset(tx));
    const attemptId = newId();
    const now = new Date();
    return recordEvaluation(tx, { paymentId, attemptId, stage: 'continuous', facts: CALM.continuous, verdict, now });
  });
}

const WARMING = 60;
const times: Record<string, number[]> = {};
for (const [name, gate] of Object.entries(gates)) {
  await inParallel(1, people.slice(0, WARMING), gate);
  times[name] = await inParallel(1, people.slice(WARMING), async (person, n) => {
    const start = performance.now();
    await gate(person, n);
    return performance.now() - start;
  });
}
console.log(JSON.stringify({ times, ...(many ? { parallel: await fromMany(Number(many)) } : {}) }));
await closeDatabase();

/** So many presses by fifty at a time, each of them asked by two at once: how many words of the gate are kept of them. */
async function fromMany(count: number) {
  const pressed = await peopleOf(count);
  const start = performance.now();
  await inParallel(50, [...pressed, ...pressed], firstGate);
  const seconds = (performance.now() - start) / 1000;
  const ids = pressed.map(({ attemptId }) => attemptId);
  const [kept] = await sqlClient()<{ rows: number; presses: number }[]>`
    select count(*)::int as rows, count(distinct attempt_id)::int as presses from risk_evaluation
    where stage = 'pre_auth' and not shadow and attempt_id = any(${ids})`;
  return { count, seconds, lost: count - (kept?.presses ?? 0), twice: (kept?.rows ?? 0) - (kept?.presses ?? 0) };
}
