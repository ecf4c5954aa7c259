import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deliveryEstimate } from './delivery.ts';

test('before two in the afternoon in Amsterdam an order is packed the same day', () => {
  expect(deliveryEstimate('NL', new Date('2026-11-24T12:59:00Z'), 'express')?.arrivesFrom).toBe('2026-11-25');
  expect(deliveryEstimate('NL', new Date('2026-11-24T13:00:00Z'), 'express')?.arrivesFrom).toBe('2026-11-26');
});

test('the cut-off follows summer time', () => {
  expect(deliveryEstimate('NL', new Date('2026-07-14T11:59:00Z'), 'express')?.arrivesFrom).toBe('2026-07-15');
  expect(deliveryEstimate('NL', new Date('2026-07-14T12:00:00Z'), 'express')?.arrivesFrom).toBe('2026-07-16');
});

test('weekends count for nothing', () => {
  // Saturday morning: packed on Monday, so express comes on Tuesday.
  expect(deliveryEstimate('NL', new Date('2026-11-21T09:00:00Z'), 'express')?.arrivesFrom).toBe('2026-11-24');
  // Friday afternoon is Monday's work as well.
  expect(deliveryEstimate('DE', new Date('2026-11-20T16:00:00Z'))).toEqual({
    arrivesFrom: '2026-11-26',
    arrivesTo: '2026-12-01',
  });
});

test('nothing is promised for a weekend, and never before today', () => {
  const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(instant, fc.constantFrom('NL', 'IE', 'CH', 'US'), (now, country) => {
      const arrival = deliveryEstimate(country, now);
      const days = [arrival?.arrivesFrom ?? '', arrival?.arrivesTo ?? ''];
      for (const day of days) expect([1, 2, 3, 4, 5]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
      expect(days[0] && days[1] && days[0] <= days[1] && days[0] > now.toISOString().slice(0, 10)).toBe(true);
    }),
  );
});

test('where we do not ship nothing arrives', () => {
  expect(deliveryEstimate('AQ', new Date())).toBeNull();
});
