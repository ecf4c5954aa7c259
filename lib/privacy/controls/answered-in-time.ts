import { sql } from 'drizzle-orm';
import { DAY, HOUR, later } from '#lib/clock.ts';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';
import { breachOverdue } from '../breaches/monitor.ts';
import { requestsOverdue } from '../monitors/requests-overdue.ts';

/** GDPR 12(3): a month, and two more where it was said in time why. */
export const requestsAnswered = control({
  id: 'privacy.requests-answered-in-time',
  says: 'Whoever asked about their own data was answered in the time that the law gives us.',
  severity: 'high',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const late = await db().execute<{ found: string }>(sql`
      select 'privacy_request:' || id as found from privacy_request
      where closed_at is null and coalesce(extended_until, due_at) < ${now.toISOString()}::timestamptz
      order by coalesce(extended_until, due_at), id limit 51`);
    const { value, says } = await requestsOverdue.measure(now);
    return heldUnless(
      late.map(({ found }) => found),
      () => says,
      { overdue: value },
    );
  },
});

/** An hour is what nobody should have to wait; the promise on the page is a quarter of one. */
const COPY_WITHIN = HOUR;

/** "At any time": a copy is written by itself, soon, and does not lie about when its time is over. */
export const copiesReady = control({
  id: 'privacy.copies-ready',
  says: 'Whoever asked for a copy of their data got it within the hour, and it was destroyed when its time was over.',
  severity: 'medium',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const late = later(now, -COPY_WITHIN).toISOString();
    const rows = await db().execute<{ found: string }>(sql`
      select 'privacy_export:' || id || ' is not ready' as found from privacy_export
      where status in ('asked', 'writing') and asked_at < ${late}::timestamptz
      union all
      select 'privacy_export:' || e.id || ' could not be written' from privacy_export e
      join privacy_request r on r.id = e.id and r.closed_at is null where e.status = 'failed'
      union all
      select 'privacy_export:' || id || ' was not destroyed' from privacy_export
      where status = 'ready' and expires_at < ${late}::timestamptz limit 51`);
    return heldUnless(
      rows.map(({ found }) => found),
      broken =>
        broken === 0 ? 'No copy is late, and none outlived its time.' : `${broken} copies are late or too old.`,
      { withinMinutes: 60 },
    );
  },
});

/** GDPR 33 and 34: the clock of each breach that is not closed. */
export const breachesTold = control({
  id: 'privacy.breaches-told-in-time',
  says: 'Should personal data ever be lost or seen by a stranger, the authority hears of it within 72 hours.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const { value, says } = await breachOverdue.measure(now);
    return heldUnless(value !== null && value < 0 ? ['breach:the one that is due first'] : [], () => says, {
      hoursLeft: value,
    });
  },
});

/** What is due is done by a job every ten minutes; a day is for a processor that is away. */
const ERASED_WITHIN = DAY;

export const erasuresOnTime = control({
  id: 'privacy.erasures-on-time',
  says: 'Whoever asked to be erased was erased when their week to think it over had passed.',
  severity: 'high',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const late = later(now, -ERASED_WITHIN).toISOString();
    const rows = await db().execute<{ found: string }>(sql`
      select 'erasure:' || request_id || case when erased_at is null then ' is not done' else ' is not certified' end as found
      from erasure where over_at is null and erase_at < ${late}::timestamptz
        and (erased_at is null or (certified_at is null and erased_at < ${late}::timestamptz))
      order by erase_at limit 51`);
    return heldUnless(
      rows.map(({ found }) => found),
      broken => (broken === 0 ? 'Every erasure that was due is done.' : `${broken} erasures are late.`),
      { withinHours: ERASED_WITHIN / HOUR },
    );
  },
});
