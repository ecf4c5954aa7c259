import { expect, test } from 'vitest';
import { PERSONAL } from '../map.ts';
import { recordOfProcessing } from './record-of-processing.ts';

const activities = recordOfProcessing().flatMap(one => one.activities);

test('whatever the map describes stands in the record once, with its purpose, ground and time', () => {
  expect(activities.flatMap(({ data }) => data.map(({ what }) => what)).toSorted()).toEqual(
    PERSONAL.map(({ what }) => what).toSorted(),
  );
  for (const { purpose, grounds, data } of activities) {
    expect(purpose).toMatch(/\.$/);
    expect(grounds).not.toEqual([]);
    for (const { until } of data) expect(until).not.toBe('');
  }
});

test('who gets an order is named, in words', () => {
  const orders = activities.find(({ data }) => data.some(({ what }) => what === 'An order'));
  expect(orders?.recipients).toContain('the carrier that brings the parcel');
  expect(orders?.people).toBe('Customers and guests');
});
