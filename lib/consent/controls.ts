import { sql } from 'drizzle-orm';
import { DAY, HOUR, later } from '#lib/clock.ts';
import { control, heldUnless } from '#lib/control.ts';
import { db, missingGuards } from '#lib/db/index.ts';
import { reliedOnConsent } from '#lib/disclosure/index.ts';

const GUARDS = [
  'consent_event.consent_event_append_only',
  'consent_event.consent_event_keep',
  'disclosure.disclosure_consent_gate',
  'disclosure.disclosure_consent_seq',
];

/** Each transfer of the last day that relied on a consent: it was given, and nobody had taken it back by then. */
export const sharedOnlyWhileAgreed = control({
  id: 'consent.shared-only-while-agreed',
  says: 'What left because somebody agreed left only while they agreed.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const wrong: string[] = [];
    let relied = 0;
    for await (const some of reliedOnConsent(later(now, -DAY - HOUR))) {
      relied += some.length;
      const found = await db().execute<{ found: string }>(sql`
        select 'disclosure:' || d.id as found
        from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as d(id uuid, "consentSeq" bigint, at timestamptz)
        left join consent_event e on e.seq = d."consentSeq"
        where e.action is distinct from 'given' or exists (
          select from consent_event later where later.subject_id = e.subject_id and later.purpose = e.purpose
            and later.seq > e.seq and later.action = 'withdrawn' and later.at < d.at)`);
      wrong.push(...found.map(row => row.found));
    }
    return heldUnless(
      [...wrong, ...(await missingGuards(GUARDS))],
      broken =>
        broken === 0
          ? `Of the ${relied} things that left by consent within a day each was still agreed to.`
          : 'Something left, or could leave, by a consent that did not hold.',
      { relied, hours: 25 },
    );
  },
});
