import type { Metadata } from 'next';
import { BacktestTable } from '#components/admin/rules/backtest-table.tsx';
import { RulesNav } from '#components/admin/rules/rules-nav.tsx';
import { clock } from '#lib/clock.ts';
import { namesOf } from '#lib/identity/index.ts';
import { latestBacktests } from '#lib/risk/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';

export const metadata: Metadata = { title: 'Backtests' };

export default async function BacktestsPage() {
  if (!(await reader('rules.read', '/admin/rules/backtests'))) return <Refused permission="rules.read" />;
  const tests = await latestBacktests(clock.now());
  const nameOf = await namesOf(tests.map(({ askedBy }) => askedBy));
  return (
    <>
      <RulesNav here="/admin/rules/backtests" />
      <h1 className="display text-title">Backtests</h1>
      <BacktestTable tests={tests.map(test => ({ ...test, askedBy: nameOf(test.askedBy) }))} />
    </>
  );
}
