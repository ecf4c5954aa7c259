import type { Metadata } from 'next';
import { AuditsNav } from '#components/admin/audits/audits-nav.tsx';
import { Calendar } from '#components/admin/audits/calendar.tsx';
import { ControlList } from '#components/admin/audits/control-list.tsx';
import { FindingsTable } from '#components/admin/audits/findings-table.tsx';
import { RunNow } from '#components/admin/audits/run-now.tsx';
import { Chart } from '#components/admin/charts/chart.tsx';
import { Panel } from '#components/admin/panel.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { may } from '#lib/access/index.ts';
import { clock, dayAfter, dayOf } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { namesOf } from '#lib/identity/index.ts';
import {
  allControls,
  clauses,
  closedFindings,
  lastRuns,
  latestRound,
  openFindings,
  runsByDay,
  viewDuties,
} from '#lib/policy/index.ts';
import { reader } from '../reader.ts';
import { Refused } from '../refused.tsx';
import { run } from './actions.ts';
import { daysOf, monthFrom, monthIn, withDuties } from './months.ts';
import { trendOf } from './trend.ts';

export const metadata: Metadata = { title: 'Audits' };

const TREND_DAYS = 30;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What proves that the policy is kept: every control with its last result, what is broken, and what people owe. */
export default async function AuditsPage({ searchParams }: Props) {
  const actor = await reader('audits.read', '/admin/audits');
  if (!actor) return <Refused permission="audits.read" />;
  const now = clock.now();
  const today = dayOf(now);
  const month = monthIn((await searchParams).month, now);
  const { from, to } = daysOf(month);
  const [last, round, open, closed, trend, days, duties] = await Promise.all([
    lastRuns(allControls.map(({ id }) => id)),
    latestRound(),
    openFindings(now),
    closedFindings(now),
    runsByDay(dayAfter(today, 1 - TREND_DAYS), today),
    runsByDay(from, to),
    viewDuties(now),
  ]);
  const nameOf = await namesOf([...open, ...closed].map(({ owner }) => owner));
  const resultsOf = (wanted: string) => [...last.values()].filter(({ result }) => result === wanted).length;
  const overdue = duties.filter(({ state }) => state === 'overdue').length;
  return (
    <>
      <AuditsNav here="/admin/audits" />
      <h1 className="display text-title">Audits</h1>
      <p className="measure mt-3 text-lead">
        Each promise of the policy is looked at by itself. What is found is kept in a chain; what is broken has an owner
        and a date, and only a run that passes closes it.
      </p>
      <div className="mt-8 grid grid-cols-1 gap-6 lg:grid-cols-2">
        <Panel id="standing" title="Is the policy kept?">
          <Notice
            tone={open.length + overdue > 0 ? 'attention' : 'proved'}
            title={
              open.length + overdue > 0
                ? `${open.length} broken ${open.length === 1 ? 'promise' : 'promises'}, ${overdue} overdue ${overdue === 1 ? 'duty' : 'duties'}.`
                : 'Yes, as far as anything here can see.'
            }
            role="status"
          >
            <p>
              {resultsOf('held')} of {allControls.length} controls held when they were last run.
              {resultsOf('not_checked') > 0
                ? ` ${resultsOf('not_checked')} could not look from here: each says below what it lacks.`
                : ''}
            </p>
          </Notice>
        </Panel>
        <RunNow
          round={round}
          hidden={{ roundId: newId() }}
          press={`Run all ${allControls.length} controls`}
          run={may(actor, 'audits.run') ? run : null}
        />
      </div>
      <h2 className="display mt-12 text-heading">Broken promises</h2>
      {open.length === 0 ? (
        <p className="mt-3">None is open.</p>
      ) : (
        <FindingsTable caption="Open findings" findings={open} nameOf={nameOf} />
      )}
      <div className="mt-12 grid grid-cols-1 gap-12">
        <Chart chart={trendOf(trend)} />
        <Calendar
          month={month}
          days={withDuties(days, duties)}
          today={today}
          earlier={monthFrom(month, -1)}
          later={monthFrom(month, 1)}
        />
      </div>
      <h2 className="display mt-12 text-heading">Controls, by the clause that they keep</h2>
      <div className="mt-4 grid grid-cols-1 gap-8">
        {clauses.map(clause => (
          <ControlList
            key={clause.id}
            clause={clause}
            lines={clause.controls.map(({ id, says, every }) => ({ id, says, every, last: last.get(id) ?? null }))}
          />
        ))}
      </div>
      {closed.length > 0 ? (
        <>
          <h2 className="display mt-12 text-heading">Mended</h2>
          <FindingsTable caption="Closed findings" findings={closed} nameOf={nameOf} />
        </>
      ) : null}
    </>
  );
}
