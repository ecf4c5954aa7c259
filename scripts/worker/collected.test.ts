import { parseCronItems } from 'graphile-worker';
import { expect, test } from 'vitest';
import { allJobs } from './collected.ts';

test('every job has a name of its own, and every schedule is one that the worker knows', () => {
  expect(new Set(allJobs.map(({ name }) => name)).size).toBe(allJobs.length);
  for (const { name, cron } of allJobs)
    if (cron) expect(() => parseCronItems([{ task: name, match: cron }]), `${name}: ${cron}`).not.toThrow();
});
