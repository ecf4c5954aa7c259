import { getTableName, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { buys } from '../ada-buys.fixture.ts';
import { PERSONAL } from '../map.ts';
import { keepTime } from './keep-time.ts';
import { BLANKINGS, SCHEDULES } from './schedules.ts';

afterAll(closeDatabase);

const now = new Date();
let ada: string;
let grace: string;

beforeAll(async () => {
  [ada, grace] = [(await buys('ada')).id, (await buys('grace')).id];
});

const rows = async (query: ReturnType<typeof sql>) => (await db().execute<{ n: number }>(query))[0]?.n;
const ordersOf = (account: string) => sql`(select id from sales_order where account_id = ${account})`;
const booksOf = (account: string) =>
  rows(sql`select count(*)::int as n from sales_order o join sales_order_item i on i.order_id = o.id
    join payment p on p.order_id = o.id join money_movement m on m.payment_id = p.id
    join order_transition t on t.order_id = o.id join payment_transition s on s.payment_id = p.id
    join risk_evaluation e on e.payment_id = p.id where o.account_id = ${account}`);
const reported = async (table: string) =>
  (
    await db().execute<{ due: number; gone: number; held_back: number; because: Record<string, number> }>(
      sql`select due, gone, held_back, because from retention_report where "table" = ${table}`,
    )
  )[0];
/** Somebody's order and payment, eleven years ago. */
const elevenYearsBack = (account: string) =>
  asOwner(sql =>
    sql.unsafe(`set session_replication_role = replica;
      update payment set created_at = created_at - interval '11 years'
        where order_id in (select id from sales_order where account_id = '${account}');
      update sales_order set placed_at = placed_at - interval '11 years' where account_id = '${account}'`),
  );

test('every promise of a time is found by an index of its own, and everything that goes along by one too', async () => {
  const indexed = await db().execute<{ at: string }>(sql`
    select distinct indrelid::regclass::text || '.' || attname as at from pg_index
    join pg_attribute on attrelid = indrelid and attnum = indkey[0]`);
  const known = new Set(indexed.map(({ at }) => at.replaceAll('"', '')));
  const wanted = [...SCHEDULES, ...BLANKINGS].map(({ since }) => `${getTableName(since.table)}.${since.name}`);
  const along = SCHEDULES.flatMap(({ dependents }) =>
    dependents.flatMap(({ found }) => found.map(way => `${getTableName(way.in.table)}.${way.in.name}`)),
  );
  expect([...wanted, ...along].filter(column => !known.has(column))).toEqual([]);
});

test('whatever the map says goes at a time, goes', () => {
  const timed = PERSONAL.filter(({ kept }) => 'since' in kept).map(({ table }) => getTableName(table));
  const going = SCHEDULES.flatMap(({ table, dependents }) => [table, ...dependents.map(one => one.table)]);
  expect(timed.filter(name => !going.map(getTableName).includes(name))).toEqual([]);
});

test('days pass, and what is kept for days goes: proofs, sessions, mails, carts; the books stay', async () => {
  const counted = async () =>
    (
      await db().execute(sql`select (select count(*)::int from session) as sessions,
        (select count(*)::int from mail_message) as mails, (select count(*)::int from account_event) as events,
        (select count(*)::int from payment_attempt where ip is not null) as addresses`)
    )[0];
  const before = await counted();
  await keepTime(now);
  expect(await counted()).toEqual(before);
  await keepTime(later(now, 500 * DAY));
  expect(await counted()).toEqual({ ...before, sessions: 0, events: 0 });
  await keepTime(later(now, 541 * DAY));
  expect(await counted()).toMatchObject({ addresses: 0 });
  await keepTime(later(now, 800 * DAY));
  expect(await counted()).toMatchObject({ mails: 0 });
  expect(await booksOf(ada)).toBeGreaterThan(0);
});

test('a worker whose clock runs wild lets go of no books, and says why', async () => {
  await db().execute(sql`delete from retention_report`);
  await keepTime(later(now, 11 * 366 * DAY));
  expect(await booksOf(ada)).toBeGreaterThan(0);
  const because = { 'By the clock of the database its time is not over.': 2 };
  expect(await reported('payment')).toEqual({ due: 2, gone: 0, held_back: 2, because });
  await expect(db().execute(sql`delete from sales_order_item where order_id in ${ordersOf(ada)}`)).rejects.toThrow();
  const payment = sql`(select array_agg(id) from payment where order_id in ${ordersOf(ada)})`;
  await expect(db().execute(sql`select let_go_overdue('money_movement', ${payment})`)).rejects.toThrow();
});

test('eleven years on a payment in dispute stays whole; once the bank has decided it goes with its order, and nobody else’s', async () => {
  await db().execute(sql`delete from retention_report`);
  await elevenYearsBack(ada);
  await db().execute(sql`insert into dispute (id, payment_id, stripe_dispute_id, stripe_charge_id, status, reason,
      amount_minor, currency, charge_refundable, opened_at)
    select gen_random_uuid(), id, 'du_ada', 'ch_ada', 'needs_response', 'fraudulent', 100, 'eur', false, ${now.toISOString()}
    from payment where order_id in ${ordersOf(ada)}`);
  const [books, others] = [await booksOf(ada), await booksOf(grace)];
  await keepTime(now);
  expect(await booksOf(ada)).toBe(books);
  expect(await reported('payment')).toEqual({ due: 1, gone: 0, held_back: 1, because: { 'Its dispute is open.': 1 } });
  expect(await reported('sales_order')).toMatchObject({
    held_back: 1,
    because: { 'A row of payment belongs to it.': 1 },
  });
  await db().execute(sql`update dispute set closed_at = ${now.toISOString()} where stripe_dispute_id = 'du_ada'`);
  await Promise.all([keepTime(now), keepTime(now)]);
  // One of the two may have looked at an order before the other let its payment go.
  await keepTime(now);
  expect(await rows(sql`select count(*)::int as n from sales_order where account_id = ${ada}`)).toBe(0);
  for (const table of ['payment', 'money_movement', 'risk_evaluation', 'dispute', 'payment_transition', 'risk_label'])
    expect(
      await rows(sql`select count(*)::int as n from ${sql.identifier(table)} kept where
      coalesce(to_jsonb(kept) ->> 'payment_id', to_jsonb(kept) ->> 'id') not in (select id::text from payment)`),
    ).toBe(0);
  expect(await booksOf(grace)).toBe(others);
  expect(await reported('payment')).toMatchObject({ due: 1, gone: 1, held_back: 0, because: {} });
  expect(await reported('sales_order')).toMatchObject({ due: 1, gone: 1, held_back: 0 });
});
