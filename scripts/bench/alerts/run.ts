/**
 * With a worker at work elsewhere: gives it much to do, then has payments held and notes when the mail of each is in the
 * mailbox; and changes a case and notes when the stream of an open desk says so. Prints milliseconds, as JSON.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { guest } from '#lib/access/index.ts';
import { placeOrder } from '#lib/checkout/index.ts';
import { closeDatabase, sqlClient } from '#lib/db/index.ts';
import { inParallel } from '../place/sizes.ts';

type Ready = { cartId: string; quoteId: string; totalMinor: number; email: string };
const [readyFile = '', shopUrl = ''] = process.argv.slice(2);
const ready: Ready[] = JSON.parse(readFileSync(readyFile, 'utf8'));
const { STRIPE_API_URL, STRIPE_SECRET_KEY, MAILBOX_URL } = process.env;

const FLOOD = 5_000;
const CHANGES = 100;
const PATIENCE_MS = 120_000;

await flood();
const heldAt = new Map<string, number>();
const holding = inParallel(4, ready, hold);
const mails = await arrivals(holding);
const left = await waiting();
const desk = await untilTheDeskKnows();
console.log(JSON.stringify({ mails, desk, flood: FLOOD, left }));
await closeDatabase();

/** Work of the kind that comes in heaps: events of Stripe that nobody knows, none of which may be lost. */
async function flood(): Promise<void> {
  await sqlClient()`
    select count(*) from generate_series(1, ${FLOOD}) n, graphile_worker.add_job('payments.process-event',
      json_build_object('eventId', 'evt_flood_' || n), priority => 0)`;
}

/** How much of it still waits. */
async function waiting(): Promise<number> {
  const [row] = await sqlClient()<{ count: number }[]>`
    select count(*)::int from graphile_worker.jobs where task_identifier = 'payments.process-event'`;
  return row?.count ?? 0;
}

async function hold({ cartId, quoteId, totalMinor, email }: Ready): Promise<void> {
  const response = await fetch(`${STRIPE_API_URL}/v1/test_helpers/confirmation_tokens`, {
    method: 'POST',
    headers: { authorization: `Bearer ${STRIPE_SECRET_KEY}` },
    body: new URLSearchParams({
      payment_method: 'pm_card_riskLevelElevated',
      return_url: 'http://localhost:3000/checkout',
    }),
  });
  const confirmationToken = ((await response.json()) as { id: string }).id;
  const press = { cartId, quoteId, expectedTotalMinor: totalMinor, confirmationToken, attemptId: randomUUID() };
  const client = { ip: '192.0.2.1', userAgent: 'bench', device: null };
  const { kind } = await placeOrder(guest, { ...press, client }, new Date());
  if (kind !== 'held') throw new Error(`a payment ended as ${kind}`);
  heldAt.set(email, performance.now());
}

/** How long after its hold each buyer had the mail: looked for ten times a second. */
async function arrivals(holding: Promise<unknown>): Promise<number[]> {
  const came = new Map<string, number>();
  const end = performance.now() + PATIENCE_MS;
  while (came.size < ready.length) {
    if (performance.now() > end) throw new Error(`${ready.length - came.size} mails did not come`);
    const mails = (await (await fetch(`${MAILBOX_URL}/email`)).json()) as { to: { address: string }[] }[];
    for (const { to } of mails)
      for (const { address } of to) if (!came.has(address)) came.set(address, performance.now());
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  await holding;
  return ready.map(({ email }) => Math.max(0, (came.get(email) ?? Number.NaN) - (heldAt.get(email) ?? Number.NaN)));
}

/** How long after a case changed, as its transaction began, the stream of the desk had the news. */
async function untilTheDeskKnows(): Promise<number[]> {
  const cookie = `sid=${await openSession()}`;
  const answer = await fetch(`${shopUrl}/api/live`, { headers: { cookie }, signal: AbortSignal.timeout(PATIENCE_MS) });
  if (answer.status !== 200 || !answer.body) throw new Error(`the live desk answered ${answer.status}`);
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let said = '';
  const changed = async (): Promise<void> => {
    for (;;) {
      const at = said.indexOf('event: change');
      const over = said.indexOf('\n\n', at);
      if (at >= 0 && over >= 0) {
        said = said.slice(over + 2);
        return;
      }
      const { value, done } = await reader.read();
      if (done) throw new Error('the live desk ended');
      said += value;
    }
  };
  await changed();
  const times: number[] = [];
  for (let n = 0; n < CHANGES; n++) {
    const start = performance.now();
    await sqlClient()`
      update risk_case set version = version + 1 where id = (select id from risk_case where status <> 'closed' limit 1)`;
    await changed();
    times.push(performance.now() - start);
  }
  await reader.cancel();
  return times;
}

/** A session of somebody of the staff who proved a password and a passkey. Answers its token. */
async function openSession(): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(secret).digest('base64url');
  const [staff] = JSON.parse(process.env.SEED_PEOPLE ?? '[]') as { email: string }[];
  await sqlClient()`
    insert into session (token_hash, account_id, level, methods, level_expires_at, idle_expires_at, expires_at)
    select ${hash}, id, 2, '{password,passkey}', now() + interval '1 hour', now() + interval '1 hour', now() + interval '1 hour'
    from account where email = ${staff?.email ?? ''}`;
  return secret;
}
