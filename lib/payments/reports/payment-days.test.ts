import { afterAll, expect, test } from 'vitest';
import { clock, DAY, dayAfter, dayOf, later, startOf } from '#lib/clock.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { evaluationsOf } from '#lib/risk/index.ts';
import { adaPays, CARDS } from '../ada-pays.fixture.ts';
import { adaBought, disputeIt, TOTAL } from '../aftermath/after-the-sale.fixture.ts';
import { syncPayment } from '../index.ts';
import { countDays } from './count-days.ts';
import { countPaymentDay } from './count-payment-day.ts';
import { paymentDays } from './payment-days.ts';

afterAll(closeDatabase);

const NOW = clock.now();

test('days of money add up to what is counted at once, and what is told later is counted again', async () => {
  const { paymentId } = await adaBought();
  await countDays(NOW);
  await disputeIt(paymentId);
  await syncPayment(paymentId, 'webhook charge.dispute.created', clock.now(), true);
  await countDays(later(NOW, 2 * DAY));
  await countDays(later(NOW, 2 * DAY), 5);
  const [first, last] = [dayAfter(dayOf(NOW), -1), dayAfter(dayOf(NOW), 2)];
  const days = (await paymentDays(db(), first, last)).map(({ figures }) => figures);
  const all = await countPaymentDay(db(), startOf(first), startOf(dayAfter(last)));
  const sum = (of: (day: (typeof days)[number]) => number) => days.reduce((total, day) => total + of(day), 0);
  expect(all).toMatchObject({ captured: 1, capturedMinor: { eur: TOTAL }, disputes: 1 });
  expect(sum(({ captured }) => captured)).toBe(all.captured);
  expect(sum(({ capturedMinor }) => capturedMinor.eur ?? 0)).toBe(TOTAL);
  expect(sum(({ disputes }) => disputes)).toBe(1);
});

test('the first gate sees what the live version makes of a press, with the signs that weigh most', async () => {
  const trained = { bias: 1, weights: [{ sign: 'guest', unknown: false, mean: 0, scale: 1, weight: 2 }] };
  const by = { decidedBy: 'account:grace', approvedBy: 'account:olive' };
  await asOwner(
    sql => sql`insert into risk_model (version, status, trained, trained_on, measures, trained_at, trained_by, decided_by, approved_by)
      values (3, 'live', ${sql.json(trained)}, '{}', '{}', now(), 'system:weekly', ${by.decidedBy}, ${by.approvedBy})`,
  );
  const { paymentId } = await adaPays(CARDS.good);
  const [before] = await evaluationsOf(db(), paymentId);
  expect(before?.facts.learned).toEqual({ version: 3, score: 95.3, because: [{ sign: 'guest', adds: 2 }] });
  expect(before?.hits).toContainEqual(expect.objectContaining({ rule: 'learned-score', score: 30, value: 95.3 }));
});
