import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, sqlClient, transaction } from '#lib/db/index.ts';
import { CALM, evaluate, liveRuleset, noteActivity, recordEvaluation } from './index.ts';

// Before anything connects: fifty of them at a time.
Object.assign(config(), { databasePool: 50 });
afterAll(closeDatabase);

const nobody = { card: null, email: null, account: null, address: null, shipping: null, device: null };

/** The first gate, asked about a press. */
const ask = (attemptId: string) =>
  transaction(async tx => {
    const verdict = evaluate('pre_auth', CALM.pre_auth, await liveRuleset(tx));
    const now = clock.now();
    await noteActivity(tx, { attemptId, identities: nobody, amountMinor: 4900, currency: 'eur', now });
    const evaluation = {
      paymentId: attemptId,
      attemptId,
      stage: 'pre_auth' as const,
      facts: CALM.pre_auth,
      verdict,
      now,
    };
    return recordEvaluation(tx, evaluation);
  });

test('of 200 presses that 50 clients ask about, two of them about each, no word is lost and none is there twice', async () => {
  const presses = Array.from({ length: 200 }, () => randomUUID());
  const outcomes = await Promise.all([...presses, ...presses].map(ask));
  expect(new Set(outcomes)).toEqual(new Set(['allow']));
  const [stored] = await sqlClient()`
    select count(*)::int as words, count(distinct attempt_id)::int as presses,
      (select count(*)::int from risk_activity) as noted
    from risk_evaluation where stage = 'pre_auth'`;
  expect(stored).toEqual({ words: 200, presses: 200, noted: 200 });
});
