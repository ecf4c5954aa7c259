import { expect, test } from 'vitest';
import { workingHoursAfter } from './working-time.ts';

test.each([
  ['on a Monday morning', '2026-11-23T09:00:00Z', 2, '2026-11-23T11:00:00.000Z'],
  ['over the evening', '2026-11-23T15:30:00Z', 2, '2026-11-24T09:30:00.000Z'],
  ['over the weekend', '2026-11-20T15:00:00Z', 8, '2026-11-23T15:00:00.000Z'],
  ['asked on a Sunday', '2026-11-22T12:00:00Z', 2, '2026-11-23T10:00:00.000Z'],
  ['asked at night', '2026-11-24T02:00:00Z', 8, '2026-11-24T16:00:00.000Z'],
  ['asked at the very end of a day', '2026-11-24T16:00:00Z', 1, '2026-11-25T09:00:00.000Z'],
  ['in summer, when clocks are an hour ahead', '2026-07-01T06:00:00Z', 8, '2026-07-01T15:00:00.000Z'],
  ['over the weekend in which clocks go back', '2026-10-23T14:00:00Z', 8, '2026-10-26T15:00:00.000Z'],
])('an answer that is owed %s is due when so many working hours have passed', (_when, from, hours, due) => {
  expect(workingHoursAfter(new Date(from), hours).toISOString()).toBe(due);
});
