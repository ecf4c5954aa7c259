import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { onCaseChange, openCase } from '#lib/risk/index.ts';
import { live } from './live.ts';

afterAll(closeDatabase);

const grace = staffWith('risk_analyst');
const aCase = () =>
  transaction(tx => {
    const atRisk = { amountMinor: 4_900, currency: 'eur' };
    const now = new Date();
    return openCase(tx, { paymentId: newId(), because: 'held after authorization', dueAt: null, atRisk, now });
  });

/** An open desk: what it was told so far, and a way to wait for the next. */
function desk(who: () => Promise<typeof grace | null>) {
  const gone = new AbortController();
  let told = 0;
  const tell = async () => ({ told: ++told });
  const answer = live({ permission: 'payments.read', who, listen: onCaseChange, tell, signal: gone.signal });
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const until = async (wanted: string): Promise<string> => {
    while (!text.includes(wanted)) {
      const { value, done } = await reader.read();
      if (done) return `${text}(ended)`;
      text += decoder.decode(value, { stream: true });
    }
    return text;
  };
  return { answer, until, leave: () => gone.abort() };
}

test('a desk that is open is told of a new case when it is committed, within a second', async () => {
  const { answer, until, leave } = desk(async () => grace);
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  await until('"told":1');
  const began = performance.now();
  await aCase();
  await until('"told":2');
  expect(performance.now() - began).toBeLessThan(1_000);
  leave();
  expect(await until('never told')).toContain('(ended)');
});

test('who may not see it any more is told so, and nothing of the case', async () => {
  let asked = 0;
  const { until } = desk(async () => (++asked === 1 ? grace : null));
  await until('"told":1');
  await aCase();
  const all = await until('never told');
  expect(all).toContain('event: over');
  expect(all).not.toContain('"told":2');
});
