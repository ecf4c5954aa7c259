import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { DAY, HOUR, later } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { openCases, queueStanding } from '#lib/risk/index.ts';
import { riskCase } from '#lib/risk/schema.ts';
import { adaOrders, adaPays, CARDS } from '../ada-pays.fixture.ts';
import { grace, releaseHold } from '../grace.fixture.ts';
import { assignCase, caseQueue, escalateCase, snoozeCase } from '../index.ts';
import type { QueuePart } from '../model.ts';
import { openCaseOn } from '../open-case-on.ts';
import { findPayment } from '../queries.ts';

const olive = { ...staffWith('risk_analyst'), id: 'account:olive' };
const reason = 'I called Ada and she knows every detail.';
const now = new Date();

/** A held payment, and three of which something turned up after the sale: due in an hour, the same hour, and in a week. */
let held: string;
let after: { small: string; large: string; late: string };
beforeAll(async () => {
  Object.assign(config(), { deskGraceSeconds: 60 });
  held = (await adaPays(CARDS.elevated)).paymentId;
  const hour = Math.floor(later(now, 2 * HOUR).getTime() / HOUR) * HOUR;
  after = {
    small: await warned(new Date(hour + 1_000), 1_000),
    large: await warned(new Date(hour + 900_000), 90_000),
    late: await warned(later(now, 30 * DAY), 500_000),
  };
});
afterAll(closeDatabase);

async function warned(dueAt: Date, atRiskMinor: number): Promise<string> {
  const { paymentId } = await adaOrders();
  const paid = await findPayment(db(), paymentId);
  if (!paid) throw new Error('no payment');
  await transaction(tx => openCaseOn(tx, paid, 'early fraud warning', dueAt, now));
  await db().update(riskCase).set({ atRiskMinor }).where(eq(riskCase.paymentId, paymentId));
  return paymentId;
}
const queue = async (part: QueuePart, me = grace.id) =>
  (await caseQueue(part, { me, after: null, now })).cases.map(({ paymentId }) => paymentId);

test('the most urgent come first, and of one hour those with the most money at risk', async () => {
  expect(await queue('open')).toEqual([after.large, after.small, held, after.late]);
  const { open } = await caseQueue('open', { me: grace.id, after: null, now });
  expect(open).toBe(4);
});

test('it is read a page at a time, and no case twice', async () => {
  const seen: string[] = [];
  for (let next: string | null = null, page = 0; page < 4; page++) {
    const asked = { which: 'open', me: grace.id, after: next, limit: 1, now } as const;
    const found = await openCases(db(), asked);
    seen.push(...found.cases.map(({ paymentId }) => paymentId));
    next = found.next;
    expect(next === null).toBe(page === 3);
  }
  expect(seen).toEqual([after.large, after.small, held, after.late]);
  const madeUp = { which: 'open', me: grace.id, after: "x'; drop table risk_case", limit: 9, now } as const;
  expect((await openCases(db(), madeUp)).cases).toHaveLength(4);
});

test('each part of it holds what it says, and what rests is out of sight until its moment', async () => {
  await assignCase(grace, { paymentId: after.small }, now);
  await escalateCase(olive, { paymentId: after.large, reason }, now);
  await snoozeCase(grace, { paymentId: after.late, reason, until: later(now, HOUR).toISOString() }, now);
  expect(await queue('held')).toEqual([held]);
  expect(await queue('after')).toEqual([after.large, after.small]);
  expect(await queue('mine')).toEqual([after.small]);
  expect(await queue('mine', olive.id)).toEqual([]);
  expect(await queue('unassigned')).toEqual([after.large, held]);
  expect(await queue('escalated')).toEqual([after.large]);
  expect(await queue('snoozed')).toEqual([after.late]);
  const { cases } = await caseQueue('open', { me: grace.id, after: null, now: later(now, HOUR + 1) });
  expect(cases.map(({ paymentId }) => paymentId)).toContain(after.late);
});

test('a row says what is being decided, and the mark of the queue changes with it', async () => {
  const { mark } = await queueStanding(db(), now);
  await releaseHold(grace, { paymentId: held, reason }, now);
  const [row] = (await caseQueue('held', { me: grace.id, after: null, now })).cases;
  expect(row?.decided).toEqual({ kind: 'release', effectiveAt: later(now, 60_000).toISOString() });
  expect(row).toMatchObject({ returning: false, outcome: 'hold', escalated: false, assignee: null });
  expect((await queueStanding(db(), now)).mark).not.toBe(mark);
});
