import { isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { versionNumber } from '../../ruleset/make-draft.ts';
import { problemsOf } from '../../ruleset/problems.ts';
import { readRuleset } from '../../ruleset/read-ruleset.ts';
import { NotSound } from '../../ruleset/refusals.ts';
import { lockVersion } from '../../ruleset/stored-version.ts';
import { riskBacktest } from '../schema.ts';
import { emptyTally } from './tally.ts';

/** One at a time: two would take twice as long each. */
export class BacktestUnderWay extends Refusal {
  constructor() {
    super('backtest_under_way', 'Another backtest is under way. Wait until it has finished, or stop it.', 409);
  }
}

/**
 * Begins to ask a version what it would have said of the presses of the last `days`, in the background. What it says
 * now is kept for that. Answers the backtest's id. Throws NoSuchRuleset, NotSound, BacktestUnderWay.
 */
export const startBacktest = operation({
  name: 'rules.start-backtest',
  may: 'rules.edit',
  input: z.strictObject({
    version: versionNumber,
    days: z.coerce.number().int().min(1, 'At least one day.').max(400, 'At most 400 days.'),
  }),
  async run({ tx, actor, now }, { version, days }) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('risk_backtest'))`);
    const underWay = await tx.select().from(riskBacktest).where(isNull(riskBacktest.finishedAt)).limit(1);
    if (underWay.length > 0) throw new BacktestUnderWay();
    const { rules } = await lockVersion(tx, version);
    const problems = problemsOf(readRuleset(version, rules));
    if (problems.length > 0) throw new NotSound(problems);
    const id = newId<'risk_backtest'>(now.getTime());
    await tx.insert(riskBacktest).values({
      ...{ id, version, rules, status: 'running', result: emptyTally(), askedBy: actor.id },
      ...{ fromAt: later(now, -days * DAY), untilAt: now, startedAt: now, progressedAt: now },
    });
    await enqueue(tx, 'risk.backtest', { backtestId: id }, { key: `risk.backtest:${id}` });
    return id;
  },
  target: (_input, id) => `backtest:${id}`,
});
