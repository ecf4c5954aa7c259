// Keeps the clauses: support, monitoring.
import { sql } from 'drizzle-orm';
import { afterAll, expect, test, vi } from 'vitest';
import { clock } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { orderLink, orderNumbers } from '#lib/orders/index.ts';
import { adaPays, CARDS } from '#lib/payments/ada-pays.fixture.ts';
import { mailServer } from '../../sandbox/mailbox/mail-server.ts';
import { killsTake, killsWanted } from '../../scripts/chaos/killed-child.ts';
import { killedAtEachStep } from '../../scripts/chaos/killed-program.ts';
import { type Day, oneDay } from './one-day.fixture.ts';

patient();
const server = await mailServer();
vi.stubEnv('SMTP_URL', server.url);
config().mail.smtpUrl = server.url;
afterAll(async () => {
  server.close();
  vi.unstubAllEnvs();
  await closeDatabase();
});

type Begun = { day: Day; paymentId: string; number: string; now: Date };

/** Ada’s card was charged for an order, of which she knows nothing yet. */
async function begin(): Promise<Begun> {
  const { orderId, paymentId } = await adaPays(CARDS.good);
  const now = clock.now();
  const number = (await orderNumbers(db(), [orderId])).get(orderId) ?? '';
  const order = orderLink(orderId, now).split('/').at(-1) ?? '';
  const day = { email: 'ada@example.org', ticketId: newId(), answerId: newId(), mailId: newId(), order };
  return { day, paymentId, number, now };
}

/** Of each thing that happens, every trace that it leaves, counted. */
async function traces({ day: { ticketId, answerId }, paymentId, number }: Begun) {
  const message = (which: string) => sql`
    (select count(*)::int from support_message where ticket_id = ${ticketId} and ${sql.raw(which)})`;
  const step = (kind: string, ticket = sql`${ticketId}`) => sql`
    (select count(*)::int from support_event where ticket_id = ${ticket} and kind = ${kind})`;
  // Each press is on record, also one that finds it done.
  const onRecord = (action: string, ticket = sql`${ticketId}`) => sql`
    exists(select from audit_event where action = ${action} and target = 'ticket:' || ${ticket} and outcome = 'done')::int`;
  // A mail is queued with the job that sends it.
  const mail = (key: ReturnType<typeof sql>) => sql`
    (select count(*)::int from mail_message m join graphile_worker._private_jobs j on j.key = 'mail:' || m.id
      where dedupe_key = ${key})`;
  const about = sql`(select id::text from support_ticket where topic = 'not-mine' and order_number = ${number})`;
  const [row] = await db().execute<Record<'asked' | 'answered' | 'byMail' | 'notMine', number[]>>(sql`select
    array[(select count(*)::int from support_ticket where id = ${ticketId}), ${message("kind = 'customer' and channel = 'page'")},
      ${step('opened')}, ${onRecord('support.open')}, ${mail(sql`${`support.received:opened:${ticketId}`}`)}] as asked,
    array[${message("kind = 'answer'")}, ${step('answered')}, ${onRecord('tickets.answer')},
      ${mail(sql`${`support.answered:${answerId}:${ticketId}`}`)}] as answered,
    array[${message('mail_hash is not null')}, ${step('written')}, ${onRecord('support.reply-by-mail')}] as "byMail",
    array[(select count(*)::int from payment_report where payment_id = ${paymentId}),
      (select count(*)::int from risk_case where payment_id = ${paymentId} and because = 'reported as not theirs'),
      (select count(*)::int from risk_case c join risk_case_event e on e.case_id = c.id
        where payment_id = ${paymentId} and e.kind = 'reported'),
      (select count(*)::int from support_ticket where order_number = ${number} and topic = 'not-mine' and reported),
      ${step('reported', sql`${about}::uuid`)}, ${onRecord('support.not-mine', about)},
      ${mail(sql`'support.received:opened:' || ${about}`)}, ${mail(sql`'support.at-desk:opened:' || ${about}`)},
      ${mail(sql`${`payments.concern:reported:${paymentId}`}`)}] as "notMine"`);
  return row;
}

/** What the killed process had begun is undone as soon as Postgres misses it. */
const openTransactions = async (): Promise<number> =>
  (
    await db().execute(sql`select from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`)
  ).length;

const KILLS = killsWanted(3);

test('killed at any step, what was asked, answered, mailed and reported is there whole or not at all, and by the next try once', {
  timeout: killsTake(3),
}, async () => {
  const left = { nothing: 0, all: 0 };
  const { steps, kills } = await killedAtEachStep({
    program: 'lib/support/one-day-alone.fixture.ts',
    times: KILLS,
    begin,
    args: ({ day, now }) => [JSON.stringify(day), now.toISOString()],
    async left(begun, at) {
      await expect.poll(openTransactions).toBe(0);
      for (const [what, counts] of Object.entries((await traces(begun)) ?? {})) {
        expect([0, 1], `${what} ${counts}, killed at step ${at}`).toContain(counts[0]);
        expect(new Set(counts).size, `${what} ${counts}, killed at step ${at}`).toBe(1);
        left[counts[0] === 1 ? 'all' : 'nothing']++;
      }
    },
    again: ({ day, now }) => oneDay(day, now),
    async whole(begun) {
      for (const [what, counts] of Object.entries((await traces(begun)) ?? {}))
        expect(new Set(counts), `${what} ${counts}`).toEqual(new Set([1]));
    },
  });
  expect(steps).toBeGreaterThan(50);
  // With a kill for each step, the last comes after its goodbye to Postgres: then it has ended by itself.
  expect(kills.length).toBeGreaterThanOrEqual(Math.min(KILLS, steps - 1));
  expect(Math.min(left.nothing, left.all)).toBeGreaterThan(0);
  // Each day two mails about the question, one about the payment, and one to the desk: each message once by its id.
  expect(new Set(server.arrived.map(({ messageId }) => messageId)).size).toBe(4 * (KILLS + 1));
  expect(server.arrived.length).toBeLessThanOrEqual(4 * (KILLS + 1) + KILLS);
});
