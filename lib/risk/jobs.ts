import { z } from 'zod';
import { transaction } from '#lib/db/index.ts';
import { type Job, job } from '#lib/jobs/index.ts';
import { carryOnBacktest } from './backtest/stored/carry-on-backtest.ts';
import { forgetBacktests, resumeBacktests } from './backtest/stored/resume-backtests.ts';
import { wakeCases } from './case-file.ts';
import { forgetMinutes } from './history/forget-minutes.ts';
import { refreshUsual } from './history/refresh-usual.ts';
import { noteQuiet } from './learned/note-quiet.ts';
import { scoreInShadow } from './learned/score-in-shadow.ts';
import { trainModel } from './learned/train-model.ts';
import { rollUp } from './reports/roll-up.ts';

export const riskJobs: Job[] = [
  job({
    name: 'risk.wake-cases',
    cron: '* * * * *',
    input: z.object({}),
    run: async (_input, now) => void (await transaction(tx => wakeCases(tx, now))),
  }),
  job({
    name: 'risk.train-model',
    cron: '13 5 * * 1',
    input: z.object({ by: z.string().optional() }),
    run: async ({ by }, now) => void (await trainModel(by, now)),
  }),
  job({ name: 'risk.note-quiet', cron: '33 4 * * *', input: z.object({}), run: (_input, now) => noteQuiet(now) }),
  job({
    name: 'risk.score-in-shadow',
    cron: '*/10 * * * *',
    input: z.object({}),
    run: (_input, now) => scoreInShadow(now),
  }),
  job({
    name: 'risk.reports',
    cron: '4,14,24,34,44,54 * * * *',
    input: z.object({}),
    run: (_input, now) => rollUp(now),
  }),
  job({
    name: 'risk.backtest',
    input: z.object({ backtestId: z.uuid() }),
    run: ({ backtestId }, now) => carryOnBacktest(backtestId, now),
  }),
  job({
    name: 'risk.resume-backtests',
    cron: '* * * * *',
    input: z.object({}),
    run: (_input, now) => resumeBacktests(now),
  }),
  job({
    name: 'risk.forget-backtests',
    cron: '41 4 * * *',
    input: z.object({}),
    run: (_input, now) => forgetBacktests(now),
  }),
  job({ name: 'risk.refresh-usual', cron: '0 * * * *', input: z.object({}), run: (_input, now) => refreshUsual(now) }),
  job({
    name: 'risk.forget-minutes',
    cron: '27 4 * * *',
    input: z.object({}),
    run: (_input, now) => forgetMinutes(now),
  }),
];
