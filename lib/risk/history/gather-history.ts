import { type SQL, sql } from 'drizzle-orm';
import { later } from '#lib/clock.ts';
import { ownStatement, type Reader } from '#lib/db/index.ts';
import type { IdentityKind } from '../model.ts';
import { COUNTS, type Count } from './counted.ts';
import { type Asked, type History, historyFrom, type Sums } from './history.ts';
import { IDENTITY_KINDS, KEPT, MARKED_FOR, MOST_READ } from './model.ts';
import { stored } from './stored.ts';

/**
 * What is known of whoever pays, up to `now`: one statement, one index range for each identity, `MOST_READ` rows of it at
 * most, whatever the shop has behind it. The payment that is judged must not be noted yet.
 */
export async function gatherHistory(reader: Reader, asked: Asked): Promise<History> {
  const hashes = IDENTITY_KINDS.map(kind => [kind, stored(asked.identities[kind])?.toString() ?? null]);
  const [row] = await gathering(reader, {
    ...Object.fromEntries(hashes),
    now: asked.now.toISOString(),
    since: later(asked.now, -KEPT).toISOString(),
    marked: later(asked.now, -MARKED_FOR).toISOString(),
    currency: asked.currency,
  });
  if (!row) throw new Error('history gave no answer');
  return historyFrom(asked, row);
}

/**
 * Everything that is asked, as one row that the planner does not look into: with the values before it, it would find each
 * time that a plan for just these is cheaper, and make one, which takes longer than the look-up.
 */
const asked = (): SQL => {
  const hashes = IDENTITY_KINDS.map(kind => sql`${sql.placeholder(kind)}::bigint as ${sql.identifier(kind)}`);
  return sql`(select ${sql.placeholder('now')}::timestamptz as now, ${sql.placeholder('since')}::timestamptz as since,
    ${sql.placeholder('marked')}::timestamptz as marked, ${sql.placeholder('currency')}::text as currency,
    ${sql.join(hashes, sql`, `)} offset 0) asked`;
};
const now = sql.raw('asked.now');
const own = (kind: IdentityKind): SQL => sql.raw(`asked.${kind}`);

const gathering = ownStatement<Sums>(
  () => sql`select ${sql.join([...IDENTITY_KINDS.map(kind => sql.raw(`of_${kind}.*`)), sql.raw('shop.*')], sql`, `)},
      usual.p90::float8 as p90, usual.p95::float8 as p95, usual.p99::float8 as p99,
      usual.attempts_10m::float8 as "baseline10m", ${marks()} as marks, ${snoozed} as snoozed,
      exists (select from risk_attack where ended_at is null) as attack
    from ${asked()} cross join lateral ${sql.join(IDENTITY_KINDS.map(newestOf), sql` cross join lateral `)}
    cross join lateral ${minutesOfShop} left join risk_usual usual on usual.currency = asked.currency`,
);

/** Of presses at the same time, one that came a moment later may have been judged first: it counts all the same. */
const AT_ONCE = sql`interval '1 minute'`;

/** The newest rows of one identity, and everything that is counted over them. */
function newestOf(kind: IdentityKind): SQL {
  const columns = COUNTS.filter(count => count.kind === kind).map(
    count => sql`(${counting(count)})::int as ${sql.identifier(count.name)}`,
  );
  if (kind === 'account' || kind === 'email') columns.push(paidBy(kind));
  if (kind === 'account') columns.push(lastPlace);
  return sql`(select ${sql.join(columns, sql`, `)} from (
    select a.*, ${now} - a.at as age, ${now} - a.refunded_at as refund_age from risk_activity a
    where a.${sql.identifier(kind)} = ${own(kind)} and a.at > asked.since and a.at <= ${now} + ${AT_ONCE}
    order by a.at desc nulls last limit ${sql.raw(String(MOST_READ))}) newest) ${sql.identifier(`of_${kind}`)}`;
}

function counting(count: Count): SQL {
  const span = sql.raw(`interval '${count.within} milliseconds'`);
  const otherCard = sql`newest.card is distinct from ${own('card')}`;
  switch (count.what) {
    case 'tally':
      return sql`count(*) filter (where ${sql.raw(count.sql)} and age < ${span})`;
    case 'frauds':
      return sql`select count(*) from risk_mark m where m.kind = ${sql.raw(`'${count.kind}'`)} and m.hash = ${own(count.kind)}
        and m.at > ${now} - ${span} and m.at <= ${now}`;
    case 'refunds':
      return sql`count(*) filter (where refund_age < ${span})`;
    case 'cards':
      return sql`count(distinct newest.card) filter (where age < ${span} and ${otherCard})`;
    case 'otherHardDeclines':
      return sql`count(distinct newest.card) filter (where ended = 'hard_declined' and age < ${span} and ${otherCard})`;
    case 'accounts':
      return sql`count(distinct coalesce(newest.account, newest.email)) filter (where age < ${span}
        and coalesce(newest.account, newest.email) is distinct from coalesce(${own('account')}, ${own('email')}))`;
  }
}

/** The country of the newest press that has one, and how long ago it was. */
const lastPlace = sql`(array_agg(newest.country order by newest.at desc) filter (where newest.country is not null))[1]
    as "lastCountry", extract(epoch from min(age) filter (where newest.country is not null))::float8 as "lastAge"`;

/** Presses at about this hour of the day: hours of the clock are next to each other around midnight, too. */
const near = sql`abs((extract(hour from newest.at at time zone 'UTC')::int
    - extract(hour from ${sql.raw('asked.now')} at time zone 'UTC')::int + 36) % 24 - 12) <= 1`;

/** How many orders somebody has paid, to this door too, what they paid in this currency, and at what hours they press. */
function paidBy(kind: 'account' | 'email'): SQL {
  const same = sql`filter (where ended = 'captured' and newest.currency = asked.currency)`;
  return sql`json_build_object('orders', count(*) filter (where ended = 'captured'), 'count', count(*) ${same},
    'here', count(*) filter (where ended = 'captured' and newest.shipping = ${own('shipping')}),
    'presses', count(*), 'near', count(*) filter (where ${near}),
    'sum', sum(amount_minor) ${same}, 'squares', sum(amount_minor::float8 * amount_minor) ${same},
    'median', percentile_cont(0.5) within group (order by amount_minor) ${same}) as ${sql.identifier(`paid.${kind}`)}`;
}

/** What the whole shop saw in the ten minutes before `asked.now`. */
export const minutesOfShop = sql`(select coalesce(sum(attempts), 0)::int as "attempts10m", coalesce(sum(declines), 0)::int as "declines10m"
  from risk_minute where minute > date_trunc('minute', ${now}) - interval '10 minutes' and minute <= ${now}) shop`;

/** Rules that somebody has put to sleep for this card, mailbox or account: a few index entries, on the same way. */
const snoozed = sql`array(select distinct s.rule
  from (values ('card', ${own('card')}), ('email', ${own('email')}), ('account', ${own('account')})) v (kind, hash)
  join risk_snooze s on s.kind = v.kind and s.hash = v.hash and s.created_at <= ${now} and s.expires_at > ${now}
  order by s.rule)`;

function marks(): SQL {
  const rows = IDENTITY_KINDS.map(kind => sql`(${sql.raw(`'${kind}'`)}, ${own(kind)})`);
  return sql`array(select v.kind from (values ${sql.join(rows, sql`, `)}) v (kind, hash) where exists (
    select from risk_mark m where m.kind = v.kind and m.hash = v.hash
      and m.at > asked.marked and m.at <= ${now}))`;
}
