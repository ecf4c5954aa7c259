import { eq, sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { DAY, HOUR, later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { noteFirstLook, wakeCases } from '#lib/risk/index.ts';
import { riskCase } from '#lib/risk/schema.ts';
import { adaPays, CARDS, mailsAbout } from '../ada-pays.fixture.ts';
import { declineHold, grace, releaseHold } from '../grace.fixture.ts';
import { askCustomer, assignCase, escalateCase, leaveCase, noteOnCase, snoozeCase, viewPayment } from '../index.ts';

afterAll(closeDatabase);

const olive = { ...staffWith('risk_analyst'), id: 'account:olive' };
const reason = 'I called Ada and she knows every detail.';
const now = later(new Date(), MINUTE);

const held = async () => (await adaPays(CARDS.elevated)).paymentId;
const caseOf = async (paymentId: string) => {
  const [row] = await db().select().from(riskCase).where(eq(riskCase.paymentId, paymentId));
  if (!row) throw new Error('no case');
  return row;
};
const story = async (paymentId: string) =>
  (await viewPayment(paymentId)).timeline.filter(({ kind }) => kind === 'case').map(({ what }) => what);

test('a case that somebody has is decided by nobody else, until it is left or taken over, on record', async () => {
  const paymentId = await held();
  await assignCase(grace, { paymentId }, now);
  expect(await caseOf(paymentId)).toMatchObject({ status: 'investigating', assignee: grace.id });
  const taken = { code: 'case_taken', status: 409 };
  await expect(releaseHold(olive, { paymentId, reason }, now)).rejects.toMatchObject(taken);
  await expect(assignCase(olive, { paymentId }, now)).rejects.toMatchObject(taken);
  await expect(leaveCase(olive, { paymentId }, now)).rejects.toMatchObject(taken);
  await assignCase(olive, { paymentId, takeOver: 'yes' }, now);
  await expect(declineHold(grace, { paymentId, reason }, now)).rejects.toMatchObject(taken);
  await leaveCase(olive, { paymentId }, now);
  expect(await caseOf(paymentId)).toMatchObject({ status: 'pending', assignee: null });
  await declineHold(grace, { paymentId, reason }, now);
  expect(await story(paymentId)).toEqual([
    'case opened by system:risk',
    `case taken by ${grace.id}`,
    'case taken over by account:olive',
    'case left by account:olive',
    `case decided by ${grace.id}`,
    `case closed by ${grace.id}`,
  ]);
});

test('who saw an older version of a case decides nothing: a note is enough to make it older', async () => {
  const paymentId = await held();
  const { version } = await caseOf(paymentId);
  await noteOnCase(olive, { paymentId, note: 'The parcel forwarder wrote back.' }, now);
  const stale = { code: 'stale_case', status: 409 };
  for (const decide of [releaseHold, declineHold])
    await expect(decide(grace, { paymentId, reason, caseVersion: String(version) }, now)).rejects.toMatchObject(stale);
  await expect(escalateCase(grace, { paymentId, reason, caseVersion: version }, now)).rejects.toMatchObject(stale);
  const { version: seen } = await caseOf(paymentId);
  await declineHold(grace, { paymentId, reason, caseVersion: String(seen) }, now);
});

test('a case rests until a moment, never past the one at which it is due, and comes back by itself', async () => {
  const paymentId = await held();
  const { dueAt } = await caseOf(paymentId);
  if (!dueAt) throw new Error('it has no deadline');
  const until = later(now, 3 * HOUR);
  const snooze = (moment: Date) => snoozeCase(grace, { paymentId, reason, until: moment.toISOString() }, now);
  await expect(snooze(later(dueAt, 1))).rejects.toMatchObject({ fields: { until: expect.stringContaining('due') } });
  await expect(snooze(later(now, -1))).rejects.toMatchObject({ fields: { until: expect.stringContaining('over') } });
  await snooze(until);
  expect(await caseOf(paymentId)).toMatchObject({ status: 'snoozed', snoozedUntil: until });
  await transaction(tx => wakeCases(tx, later(until, -1)));
  expect(await caseOf(paymentId)).toMatchObject({ status: 'snoozed' });
  await transaction(tx => wakeCases(tx, until));
  expect(await caseOf(paymentId)).toMatchObject({ status: 'pending', snoozedUntil: null });
});

test('a case that is handed up is marked, belongs to nobody, and is written of to the house', async () => {
  const paymentId = await held();
  await assignCase(grace, { paymentId }, now);
  await escalateCase(grace, { paymentId, reason }, now);
  expect(await caseOf(paymentId)).toMatchObject({ escalatedAt: now, assignee: null });
  const mails = (await db().select(MAIL_COLUMNS).from(mailMessage)).filter(({ data }) => data.paymentId === paymentId);
  expect(mails.map(({ data }) => data)).toMatchObject([{ title: 'A case needs an owner', says: [reason] }]);
});

test('the customer is asked to verify, and the case says who asked', async () => {
  const { paymentId, orderId } = await adaPays(CARDS.elevated);
  const before = (await mailsAbout(orderId)).length;
  await askCustomer(grace, { paymentId }, now);
  expect(await story(paymentId)).toContain(`case asked the customer to verify by ${grace.id}`);
  const queued = await db()
    .select(MAIL_COLUMNS)
    .from(mailMessage)
    .where(sql`${mailMessage.dedupeKey} like ${`%${orderId}%`}`);
  expect(queued.length).toBeGreaterThan(before);
});

test('the first look at a case is noted once, and makes nobody’s page older', async () => {
  const paymentId = await held();
  const { version } = await caseOf(paymentId);
  await transaction(tx => noteFirstLook(tx, paymentId, now));
  await transaction(tx => noteFirstLook(tx, paymentId, later(now, DAY)));
  expect(await caseOf(paymentId)).toMatchObject({ firstLookedAt: now, version });
});
