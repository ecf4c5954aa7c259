/**
 * Presses pay for carts that `prepare.ts` made, on the running sandbox. The first of them one after another, writing
 * down each statement that reaches Postgres; the rest eight at a time, measured once they are warm. Prints what it
 * measured as JSON.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { guest } from '#lib/access/index.ts';
import { placeOrder } from '#lib/checkout/index.ts';
import { closeDatabase, sqlClient } from '#lib/db/index.ts';
import { percentiles } from '../load.ts';
import { inParallel, PARALLEL, RECORDED, type Recorded, WARMING } from './sizes.ts';
import { withoutStripe } from './stripe-time.ts';

type Ready = { cartId: string; quoteId: string; totalMinor: number };
const [readyFile = '', recordFile = ''] = process.argv.slice(2);
const ready: Ready[] = JSON.parse(readFileSync(readyFile, 'utf8'));
const { STRIPE_API_URL, STRIPE_SECRET_KEY } = process.env;

const recorded: Recorded[][] = [];
// Read by the driver at each statement; set before its first connection.
sqlClient().options.debug = (connection, text, parameters) => {
  recorded.at(-1)?.push({ connection, text, parameters });
};

async function place({ cartId, quoteId, totalMinor }: Ready, confirmationToken: string): Promise<void> {
  const press = { cartId, quoteId, expectedTotalMinor: totalMinor, confirmationToken, attemptId: randomUUID() };
  const client = { ip: '192.0.2.1', userAgent: 'bench', device: null };
  const result = await placeOrder(guest, { ...press, client }, new Date());
  if (result.kind !== 'paid') throw new Error(`a purchase ended as ${result.kind}`);
}

async function tokenOf(): Promise<string> {
  const response = await fetch(`${STRIPE_API_URL}/v1/test_helpers/confirmation_tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${STRIPE_SECRET_KEY}` },
    body: new URLSearchParams({ payment_method: 'pm_card_visa', return_url: 'http://localhost:3000/checkout' }),
  });
  return ((await response.json()) as { id: string }).id;
}

for (const one of ready.slice(0, RECORDED)) {
  const token = await tokenOf();
  recorded.push([]);
  await place(one, token);
}
writeFileSync(recordFile, serialize(recorded));
sqlClient().options.debug = false;

const press = async (ones: readonly Ready[]) => {
  const tokens = await Promise.all(ones.map(tokenOf));
  return () => inParallel(PARALLEL, ones, (one, n) => withoutStripe(() => place(one, tokens[n] ?? '')));
};
await (await press(ready.slice(RECORDED, RECORDED + WARMING)))();
const rest = ready.slice(RECORDED + WARMING);
const measured = await press(rest);
const cpu = process.cpuUsage();
const start = performance.now();
const times = await measured();
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpu);
const statements = recorded.reduce((sum, one) => sum + one.length, 0) / recorded.length;
const rate = { perCpuSecond: rest.length / ((user + system) / 1e6), perSecond: rest.length / seconds };
console.log(JSON.stringify({ ...rate, ...percentiles(times), meanMs: mean(times), statements }));
await closeDatabase();

function mean(numbers: number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
