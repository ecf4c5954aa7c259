import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PressForm } from '#components/admin/press-form.tsx';
import { RuleHits } from '#components/admin/rules/rule-hits.tsx';
import { Precision } from '#components/admin/rules/rule-record.tsx';
import { RuleState } from '#components/admin/rules/rule-state.tsx';
import { Actions, Limits } from '#components/admin/rules/rule-table.tsx';
import { RulesNav } from '#components/admin/rules/rules-nav.tsx';
import { Snoozes } from '#components/admin/rules/snoozes.tsx';
import { STAGES } from '#components/admin/rules/words.ts';
import { may } from '#lib/access/index.ts';
import { clock, DAY, later } from '#lib/clock.ts';
import { db } from '#lib/db/index.ts';
import { namesOf } from '#lib/identity/index.ts';
import { asleep, hitsOfRule, liveVersion, ruleBook, ruleRecord } from '#lib/risk/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import { wake } from '../actions.ts';

export const metadata: Metadata = { title: 'A rule' };

export default async function RulePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await reader('rules.read', `/admin/rules/${id}`);
  if (!actor) return <Refused permission="rules.read" />;
  const declared = ruleBook().find(rule => rule.id === id);
  if (!declared) notFound();
  const now = clock.now();
  const [live, records, hits, snoozes] = await Promise.all([
    liveVersion(),
    ruleRecord(db(), later(now, -30 * DAY)),
    hitsOfRule(id),
    asleep(id, now),
  ]);
  const rule = live.rules.find(one => one.id === id) ?? declared;
  const nameOf = await namesOf(snoozes.map(({ actor: who }) => who));
  const record = records.get(id);
  return (
    <>
      <RulesNav />
      <h1 className="display text-title">{rule.title}</h1>
      <p className="measure mt-3 text-lead">{rule.because}</p>
      <dl className="mt-8 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-8 gap-y-3 text-[0.9375rem] [&_dt]:text-muted">
        <dt>Asked</dt>
        <dd>
          {STAGES[rule.stage]} ({rule.id}, {rule.number} of the catalogue)
        </dd>
        <dt>State</dt>
        <dd>
          <RuleState rule={rule} />
        </dd>
        <dt>A hit means</dt>
        <dd>
          <Actions rule={rule} />
        </dd>
        <dt>Limits</dt>
        <dd>
          <Limits rule={rule} />
        </dd>
        <dt>May be relaxed</dt>
        <dd>
          {rule.absolute ? 'No: no list, no snooze and no draft relaxes it' : ANSWERED[rule.answeredBy ?? 'nobody']}
        </dd>
        <dt>In 30 days</dt>
        <dd>
          <span className="tabular">{record?.hits ?? 0}</span> hits, of which were fraud: <Precision record={record} />
        </dd>
      </dl>
      <div className="mt-12 grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <RuleHits hits={hits} />
        <Snoozes
          snoozes={snoozes.map(one => ({ ...one, actor: nameOf(one.actor) }))}
          wake={({ id: snoozeId }) =>
            may(actor, 'rules.edit') ? <PressForm hidden={{ snoozeId }} press="Wake it now" action={wake} /> : null
          }
        />
      </div>
    </>
  );
}

const ANSWERED = {
  nobody: 'By a person, by an allow list and by a snooze',
  code: 'By a code that the buyer gets by mail, too',
  factor: 'By the buyer’s second factor, too',
};
