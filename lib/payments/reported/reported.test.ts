// Keeps the clause: monitoring.
import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { dayOf, HOUR, later } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { mailMessage } from '#lib/mail/opened.fixture.ts';
import { buildRuleset, latestCase, liveRuleset } from '#lib/risk/index.ts';
import { riskRuleset } from '#lib/risk/schema.ts';
import { adaOrders, adaPays, CARDS, paymentRow } from '../ada-pays.fixture.ts';
import { mayLeave } from '../may-leave.ts';
import { paymentDecision } from '../schema.ts';
import { codeFor, heldOrder, STREET, stranger } from '../verification/held.fixture.ts';
import { verifyAsGuest } from '../verification/verify-as-guest.ts';
import { paymentOnStatement } from './payment-on-statement.ts';
import { reportNotMine } from './report-not-mine.ts';

afterAll(closeDatabase);

const reports = (paymentId: string, now = new Date()) =>
  transaction(tx => reportNotMine(tx, { paymentId, actor: 'guest', now }));

test('all of a bank statement finds the one payment that it fits, and nothing when several do', async () => {
  const { paymentId } = await adaPays(CARDS.good);
  const { createdAt, amountMinor, cardLast4 } = await paymentRow(paymentId);
  const statement = { day: dayOf(createdAt), amountMinor, last4: cardLast4 ?? '' };
  expect(await paymentOnStatement(db(), statement)).toMatchObject({ paymentId });
  expect(await paymentOnStatement(db(), { ...statement, amountMinor: amountMinor + 1 })).toBeNull();
  expect(await paymentOnStatement(db(), { ...statement, day: dayOf(later(createdAt, -30 * 24 * HOUR)) })).toBeNull();
  await adaPays(CARDS.good);
  expect(await paymentOnStatement(db(), statement)).toBeNull();
});

test('a charged payment is kept from shipping, with a case at the desk and the staff told, once however often it is said', async () => {
  const { orderId, paymentId } = await adaPays(CARDS.good);
  expect([...(await mayLeave(db(), [orderId]))]).toEqual([orderId]);
  expect(await Promise.all([reports(paymentId), reports(paymentId), reports(paymentId)])).toEqual([
    'kept',
    'kept',
    'kept',
  ]);
  expect([...(await mayLeave(db(), [orderId]))]).toEqual([]);
  expect(await latestCase(db(), paymentId)).toMatchObject({ because: 'reported as not theirs', closedAt: null });
  const told = await db()
    .select()
    .from(mailMessage)
    .where(eq(mailMessage.dedupeKey, `payments.concern:reported:${paymentId}`));
  expect(told).toHaveLength(1);
});

test('one that waits for its card is given up', async () => {
  const { paymentId } = await adaOrders();
  expect(await reports(paymentId)).toBe('stopped');
  expect(await paymentRow(paymentId)).toMatchObject({ state: 'canceled' });
  expect(await reports(paymentId)).toBe('over');
});

test('a release that has not taken effect is undone', async () => {
  const { paymentId } = await heldOrder();
  const now = new Date();
  const decision = { id: newId(), paymentId, kind: 'release' as const, actor: 'account:grace', reason: 'She called.' };
  await db()
    .insert(paymentDecision)
    .values({ ...decision, decidedAt: now, effectiveAt: later(now, HOUR) });
  expect(await reports(paymentId)).toBe('stopped');
  const [row] = await db().select().from(paymentDecision).where(eq(paymentDecision.paymentId, paymentId));
  expect(row).toMatchObject({ undoneBy: 'system:reported', carriedOutAt: null });
});

test('no proof releases by rule what was reported: a person decides', async () => {
  const { version } = await transaction(liveRuleset);
  const { rules, bands } = buildRuleset();
  const byCode = Object.fromEntries(
    ['radar-risk-level', 'radar-review-open'].map(id => [id, { ...rules[id], answeredBy: 'code' }]),
  );
  const by = { createdBy: 'account:grace', publishedBy: 'account:grace', approvedBy: 'account:olive' };
  await db().update(riskRuleset).set({ status: 'retired' }).where(eq(riskRuleset.version, version));
  const live = { version: version + 1, rules: { rules: { ...rules, ...byCode }, bands } as never, ...by };
  await db()
    .insert(riskRuleset)
    .values({ ...live, status: 'live' });
  const verify = async ({ link }: { link: string }) =>
    verifyAsGuest(stranger(), { link, code: await codeFor(link), street: STREET }, new Date());
  expect(await verify(await heldOrder())).toEqual({ released: true });
  const reported = await heldOrder();
  await reports(reported.paymentId);
  expect(await verify(reported)).toEqual({ released: false });
  expect(await paymentRow(reported.paymentId)).toMatchObject({ state: 'held' });
});
