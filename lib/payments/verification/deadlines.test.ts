import { eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { DAY, HOUR, later } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { caseEvents } from '#lib/risk/index.ts';
import { riskCase } from '#lib/risk/schema.ts';
import { mailsAbout, orderStatus, paymentRow, runJobs } from '../ada-pays.fixture.ts';
import { escalateDue } from '../escalate-due.ts';
import { syncPayment } from '../sync-payment.ts';
import { beginVerification } from './ask-to-verify.ts';
import { codeFor, heldOrder, STREET, stranger } from './held.fixture.ts';
import { remindToVerify } from './remind.ts';
import { verifyAsGuest } from './verify-as-guest.ts';

afterAll(closeDatabase);

const caseOf = async (paymentId: string) =>
  (await db().select().from(riskCase).where(eq(riskCase.paymentId, paymentId)))[0];
const concerns = async (paymentId: string) =>
  (await db().select(MAIL_COLUMNS).from(mailMessage).where(eq(mailMessage.template, 'payments.concern'))).filter(
    ({ data }) => (data as { paymentId?: string }).paymentId === paymentId,
  );

test('a buyer who has not verified is reminded once, a day later; who has is left alone', async () => {
  const [waits, verified] = [await heldOrder(), await heldOrder()];
  await verifyAsGuest(
    stranger(),
    { link: verified.link, code: await codeFor(verified.link), street: STREET },
    new Date(),
  );
  await remindToVerify(later(new Date(), 23 * HOUR));
  for (const hours of [25, 26, 60]) await remindToVerify(later(new Date(), hours * HOUR));
  expect(await mailsAbout(waits.orderId)).toEqual(['orders.in-review', 'orders.verify']);
  expect(await mailsAbout(verified.orderId)).toEqual(['orders.in-review']);
});

test('what was decided meanwhile reminds nobody', async () => {
  const { orderId, paymentId } = await heldOrder();
  const { captureBefore } = await paymentRow(paymentId);
  await syncPayment(paymentId, 'sweep', later(captureBefore ?? new Date(), -HOUR));
  await transaction(async tx =>
    beginVerification(tx, await paymentRow(paymentId), { by: 'system:hold', now: new Date() }),
  );
  await remindToVerify(later(new Date(), 2 * DAY));
  expect(await mailsAbout(orderId)).not.toContain('orders.verify');
});

test('a day before its authorization lapses a case is handed up, rests no more, and the house is told once', async () => {
  const { orderId, paymentId } = await heldOrder();
  const { captureBefore } = await paymentRow(paymentId);
  if (!captureBefore) throw new Error('the sandbox gave no deadline');
  await db()
    .update(riskCase)
    .set({ status: 'snoozed', assignee: 'account:grace', snoozedUntil: captureBefore })
    .where(eq(riskCase.paymentId, paymentId));
  await escalateDue(later(captureBefore, -25 * HOUR));
  expect(await caseOf(paymentId)).toMatchObject({ status: 'snoozed', escalatedAt: null });
  for (const hours of [24, 23, 5]) await escalateDue(later(captureBefore, -hours * HOUR));
  const at = later(captureBefore, -24 * HOUR);
  expect(await caseOf(paymentId)).toMatchObject({ status: 'pending', assignee: null, escalatedAt: at });
  expect(await concerns(paymentId)).toHaveLength(1);
  expect((await caseEvents(db(), paymentId)).map(({ kind, actor }) => `${kind} ${actor}`)).toContain(
    'escalated system:hold-deadline',
  );
  // Nobody came: given back two hours before, found by the sweep alone, and the buyer is told.
  const { sweepAt } = await paymentRow(paymentId);
  expect(sweepAt?.getTime()).toBeLessThan(captureBefore.getTime());
  await syncPayment(paymentId, 'sweep', later(captureBefore, -2 * HOUR));
  await runJobs();
  expect(await orderStatus(orderId)).toBe('canceled');
  expect((await mailsAbout(orderId)).at(-1)).toBe('orders.not-accepted');
  expect(await caseOf(paymentId)).toMatchObject({ status: 'closed' });
});
