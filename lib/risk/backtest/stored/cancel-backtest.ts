import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { riskBacktest } from '../schema.ts';

/** It has come to its end already. */
export class BacktestOver extends Refusal {
  constructor() {
    super('backtest_over', 'This backtest has ended already.', 409);
  }
}

/** Stops a backtest where it stands; what it found until then stays. Throws BacktestOver. */
export const cancelBacktest = operation({
  name: 'rules.cancel-backtest',
  may: 'rules.edit',
  input: z.strictObject({ backtestId: z.uuid() }),
  target: ({ backtestId }) => `backtest:${backtestId}`,
  async run({ tx, now }, { backtestId }) {
    const stopped = await tx
      .update(riskBacktest)
      .set({ status: 'canceled', finishedAt: now })
      .where(and(eq(riskBacktest.id, backtestId), isNull(riskBacktest.finishedAt)))
      .returning({ id: riskBacktest.id });
    if (stopped.length === 0) throw new BacktestOver();
  },
});
