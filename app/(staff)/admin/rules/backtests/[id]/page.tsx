import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Moment } from '#components/admin/moment.tsx';
import { PressForm } from '#components/admin/press-form.tsx';
import { BacktestProgress } from '#components/admin/rules/backtest-progress.tsx';
import { BacktestResult } from '#components/admin/rules/backtest-result.tsx';
import { FlipList, Ways } from '#components/admin/rules/flips.tsx';
import { RuleChanges } from '#components/admin/rules/rule-changes.tsx';
import { RulesNav } from '#components/admin/rules/rules-nav.tsx';
import { WithForm } from '#components/admin/rules/with-form.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { may } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { namesOf } from '#lib/identity/index.ts';
import { flipsOf, latestBacktests, ruleBook, viewBacktest } from '#lib/risk/index.ts';
import { reader } from '../../../reader.ts';
import { Refused } from '../../../refused.tsx';
import type { Query } from '../../query.ts';
import { cancel } from '../../versions/actions.ts';
import { wayIn } from './way-in.ts';

export const metadata: Metadata = { title: 'A backtest' };

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function BacktestPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const actor = await reader('rules.read', `/admin/rules/backtests/${id}`);
  if (!actor) return <Refused permission="rules.read" />;
  const now = clock.now();
  const [test, other] = await Promise.all([
    viewBacktest(id, now),
    typeof query.with === 'string' ? viewBacktest(query.with, now) : null,
  ]);
  if (!test) notFound();
  const [flips, tests] = await Promise.all([flipsOf(id, wayIn(query)), latestBacktests(now)]);
  const nameOf = await namesOf([test.askedBy]);
  const titles = new Map(ruleBook().map(rule => [rule.id, rule.title]));
  return (
    <>
      <RulesNav />
      <h1 className="display text-title">Backtest of version {test.version}</h1>
      <p className="measure mt-3 text-muted">
        Presses from <Moment at={test.from} /> until <Moment at={test.until} />, asked for by {nameOf(test.askedBy)}.{' '}
        <Link href={`/admin/rules/versions/${test.version}`} className="link inline-block min-h-6">
          The version
        </Link>
      </p>
      {test.outdated ? (
        <Notice className="mt-6">The draft was changed since: this is about what it said then.</Notice>
      ) : null}
      {test.status === 'canceled' ? <Notice className="mt-6">It was stopped; this is how far it came.</Notice> : null}
      {test.status === 'running' ? (
        <>
          <BacktestProgress test={test} />
          <div className="mt-4">
            {may(actor, 'rules.edit') ? (
              <PressForm hidden={{ backtestId: id }} press="Stop it" action={cancel} />
            ) : null}
          </div>
        </>
      ) : null}
      <BacktestResult test={test} other={other} />
      <p className="measure mt-4 text-muted text-small">
        Of a press that was blocked before the card was asked nobody knows how the bank would have answered, and of one
        that nobody asked to prove the card whether its buyer could.
      </p>
      <WithForm test={test} tests={tests} chosen={other?.id ?? null} />
      <div className="mt-12 grid grid-cols-1 gap-12">
        <Ways test={test} />
        <FlipList flips={flips} titles={titles} />
        <RuleChanges tally={test.tally} titles={titles} />
      </div>
    </>
  );
}
