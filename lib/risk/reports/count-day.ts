import { sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/index.ts';
import type { RiskOutcome } from '../model.ts';
import { added, type Durations, NO_DAY, type RiskDay, type Sums, stepOf, TARGETS } from './model.ts';

type Span = { from: string; until: string };

/** Counts what gates and people did in a span of time: three ranges of an index. */
export async function countDay(reader: Reader, from: Date, until: Date): Promise<RiskDay> {
  const span = { from: from.toISOString(), until: until.toISOString() };
  const [judged, opened, closed] = await Promise.all([
    judgedIn(reader, span),
    openedIn(reader, span),
    closedIn(reader, span),
  ]);
  return { ...NO_DAY, ...judged, ...opened, ...closed };
}

/** Each payment once, by the heaviest word for it. What is not about money in hand (a press, a happening) has no amount. */
async function judgedIn(reader: Reader, { from, until }: Span): Promise<Pick<RiskDay, 'judged' | 'stopped'>> {
  const rows = await reader.execute<{ outcome: RiskOutcome; payments: number; currency: string; minor: number }>(sql`
    select (array['allow', 'challenge', 'hold', 'block'])[worst] as outcome, currency,
      count(*)::int as payments, sum(minor)::float8 as minor
    from (select payment_id, max(array_position(array['allow', 'challenge', 'hold', 'block'], outcome)) as worst,
        coalesce(max(facts ->> 'currency'), max(facts #>> '{expected,currency}'), 'eur') as currency,
        coalesce(max((facts ->> 'amountMinor')::bigint), max((facts #>> '{expected,amountMinor}')::bigint), 0) as minor
      from risk_evaluation where not shadow and stage in ('pre_auth', 'post_auth')
        and at >= ${from}::timestamptz and at < ${until}::timestamptz group by payment_id) payments
    group by worst, currency`);
  const judged = { ...NO_DAY.judged };
  let stopped: Sums = {};
  for (const { outcome, payments, currency, minor } of rows) {
    judged[outcome] += payments;
    if (outcome === 'block') stopped = added(stopped, { [currency]: minor });
  }
  return { judged, stopped };
}

async function openedIn(reader: Reader, { from, until }: Span): Promise<Pick<RiskDay, 'opened' | 'held'>> {
  const rows = await reader.execute<{ currency: string; cases: number; minor: number }>(sql`
    select currency, count(*)::int as cases, sum(at_risk_minor)::float8 as minor from risk_case
    where opened_at >= ${from}::timestamptz and opened_at < ${until}::timestamptz group by currency`);
  const held = Object.fromEntries(rows.map(({ currency, minor }) => [currency, minor]));
  return { opened: rows.reduce((sum, { cases }) => sum + cases, 0), held };
}

type Closed = { outcome: string; actor: string; looked: boolean; first: number | null; decided: number };

/** Who closed a case is told by its last line that says so. */
async function closedIn(reader: Reader, { from, until }: Span): Promise<Partial<RiskDay>> {
  const rows = await reader.execute<Closed>(sql`
    select c.outcome, coalesce(closing.actor, '') as actor, c.first_looked_at is not null as looked,
      extract(epoch from c.first_looked_at - c.opened_at)::float8 as first,
      extract(epoch from c.closed_at - c.opened_at)::float8 as decided
    from risk_case c left join lateral (select actor from risk_case_event e
      where e.case_id = c.id and e.kind = 'closed' order by e.seq desc limit 1) closing on true
    where c.status = 'closed' and c.closed_at >= ${from}::timestamptz and c.closed_at < ${until}::timestamptz`);
  const byPeople = rows.filter(({ actor }) => !actor.startsWith('system:'));
  const bySystem = rows.filter(({ actor }) => actor.startsWith('system:'));
  const passes = ({ outcome }: Closed) => outcome === 'false_positive';
  return {
    released: byPeople.filter(passes).length,
    declined: byPeople.filter(row => !passes(row)).length,
    verified: bySystem.filter(passes).length,
    lapsed: bySystem.filter(row => !passes(row) && !row.looked).length,
    firstLook: inSteps(byPeople.flatMap(({ first }) => (first === null ? [] : [first]))),
    decision: inSteps(byPeople.map(({ decided }) => decided)),
    inTime: byPeople.filter(({ decided }) => decided <= TARGETS.decided).length,
  };
}

function inSteps(seconds: readonly number[]): Durations {
  const steps: Record<string, number> = {};
  for (const one of seconds) {
    const step = stepOf(one);
    steps[step] = (steps[step] ?? 0) + 1;
  }
  return steps;
}
