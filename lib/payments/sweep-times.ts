import { DAY, HOUR, later, MINUTE } from '#lib/clock.ts';

const STEPS = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, DAY];

/** When to look next at what began at `start` and is not finished at `now`: after 1, 5, 15 minutes, 1, 6 hours, then daily. */
export function nextSweep(start: Date, now: Date): Date {
  const age = now.getTime() - start.getTime();
  const step = STEPS.find(candidate => candidate > age);
  return step ? later(start, step) : later(now, DAY);
}
