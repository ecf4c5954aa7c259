import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { buildRuleset, liveRuleset } from '#lib/risk/index.ts';
import { riskRuleset } from '#lib/risk/schema.ts';
import { mailsAbout, orderStatus, paymentRow, runJobs } from '../ada-pays.fixture.ts';
import { paymentDecision } from '../schema.ts';
import { viewPayment } from '../view-payment.ts';
import { adaSignedIn, codeFor, heldOrder, STREET, stranger } from './held.fixture.ts';
import { sendVerificationCode } from './send-code.ts';
import { verificationOf } from './verification-of.ts';
import { verifyAsGuest } from './verify-as-guest.ts';
import { verifyOwnPayment } from './verify-own-payment.ts';
import { viewVerification } from './view-verification.ts';

afterAll(closeDatabase);

const proof = (paymentId: string) => ['payments.verify-own', `payment:${paymentId}`] as const;

/** Publishes the ruleset of the build with another answer for what Radar says. */
async function radarIsAnsweredBy(answeredBy: 'code' | 'factor' | 'nothing'): Promise<void> {
  const { version } = await transaction(liveRuleset);
  const { rules, bands } = buildRuleset();
  const radar = ['radar-risk-level', 'radar-review-open'].map(id => [
    id,
    { ...rules[id], answeredBy: answeredBy === 'nothing' ? undefined : answeredBy },
  ]);
  const row = { version: version + 1, rules: { rules: { ...rules, ...Object.fromEntries(radar) }, bands } };
  const by = { createdBy: 'account:grace', publishedBy: 'account:grace', approvedBy: 'account:olive' };
  await db().update(riskRuleset).set({ status: 'retired' }).where(eq(riskRuleset.version, version));
  await db()
    .insert(riskRuleset)
    .values({ ...row, ...by, status: 'live' });
}

describe('a guest whose payment is held', () => {
  beforeAll(() => radarIsAnsweredBy('code'));
  afterAll(() => radarIsAnsweredBy('factor'));

  test('verifies by the code in the mail and the street, and is released where the ruleset says so', async () => {
    const { orderId, paymentId, link } = await heldOrder();
    expect(await viewVerification(orderId, new Date())).toMatchObject({ passed: false, codeSent: false });
    const code = await codeFor(link);
    const street = 'prinsengracht  263';
    expect(await verifyAsGuest(stranger(), { link, code, street }, new Date())).toEqual({ released: true });
    await runJobs();
    expect(await orderStatus(orderId)).toBe('paid');
    expect(await mailsAbout(orderId)).toEqual(['orders.in-review', 'orders.receipt']);
    expect(await verificationOf(db(), paymentId)).toMatchObject({ passedBy: 'guest', method: 'mail-and-street' });
    const story = (await viewPayment(paymentId)).timeline.map(({ what, detail }) => `${what}: ${detail}`).join('\n');
    expect(story).toContain('case verified by guest');
    expect(story).toContain('released by system:verified');
  });

  test('in fifty windows at once is released once', async () => {
    const { paymentId, link } = await heldOrder();
    const code = await codeFor(link);
    const all = await Promise.allSettled(
      Array.from({ length: 50 }, () => verifyAsGuest(stranger(), { link, code, street: STREET }, new Date())),
    );
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db().$count(paymentDecision, eq(paymentDecision.paymentId, paymentId))).toBe(1);
    await runJobs();
    expect(await paymentRow(paymentId)).toMatchObject({ state: 'captured', riskStatus: 'approved' });
  });
});

describe('who guesses', () => {
  test('is told nothing of what was wrong, spoils the code with the fifth wrong answer and is done after the tenth', async () => {
    const { paymentId, link } = await heldOrder();
    let code = await codeFor(link);
    const answers = (street: string, given = code) =>
      verifyAsGuest(stranger(), { link, code: given, street }, new Date()).catch(error => error);
    const wrong = [await answers(STREET, '00000000'), await answers('Keizersgracht 263'), await answers('263')];
    expect(new Set(wrong.map(({ code: why, message }) => `${why} ${message}`)).size).toBe(1);
    expect(wrong[0]).toMatchObject({ code: 'not_verified', status: 422 });
    for (let n = 3; n < 5; n++) await answers('Elsewhere 1');
    expect(await answers(STREET)).toMatchObject({ code: 'not_verified' });
    code = await codeFor(link);
    for (let n = 6; n < 10; n++) await answers('Elsewhere 1');
    expect(await answers(STREET)).toMatchObject({ code: 'too_many_answers' });
    await expect(codeFor(link)).rejects.toMatchObject({ code: 'too_many_answers' });
    expect(await verificationOf(db(), paymentId)).toMatchObject({ passedAt: null });
  });

  test('finds that a code ends after ten minutes, and with the next one', async () => {
    const { link } = await heldOrder();
    const first = await codeFor(link);
    const late = verifyAsGuest(stranger(), { link, code: first, street: STREET }, later(new Date(), 11 * MINUTE));
    await expect(late).rejects.toMatchObject({ code: 'not_verified' });
    await codeFor(link);
    const stale = verifyAsGuest(stranger(), { link, code: first, street: STREET }, new Date());
    await expect(stale).rejects.toMatchObject({ code: 'not_verified' });
  });

  test('needs the link of this very order, unforged', async () => {
    const [hers, other] = [await heldOrder(), await heldOrder()];
    const code = await codeFor(hers.link);
    const elsewhere = verifyAsGuest(stranger(), { link: other.link, code, street: STREET }, new Date());
    await expect(elsewhere).rejects.toMatchObject({ code: 'not_verified' });
    const forged = { link: `${hers.link.slice(0, -2)}xx`, code, street: STREET };
    await expect(verifyAsGuest(stranger(), forged, new Date())).rejects.toMatchObject({ code: 'order_not_found' });
    await expect(sendVerificationCode(stranger(), { link: 'x' }, new Date())).rejects.toMatchObject({ status: 404 });
  });
});

describe('an account holder whose payment is held', () => {
  test('proves who they are for this payment, and is released', async () => {
    const { ada, accountId, actor } = await adaSignedIn();
    const { orderId, paymentId, link } = await heldOrder(accountId);
    const asked = await verifyOwnPayment(actor, { link }, new Date()).catch(error => error);
    expect(asked).toMatchObject({ wanted: { object: `payment:${paymentId}`, by: 'factor' } });
    const [action, object] = proof(paymentId);
    await ada.proves(actor, action, new Date(), object);
    expect(await verifyOwnPayment(actor, { link }, new Date())).toEqual({ released: true });
    await runJobs();
    expect(await orderStatus(orderId)).toBe('paid');
    expect(await verificationOf(db(), paymentId)).toMatchObject({ passedBy: actor.id, method: 'passkey' });
  });

  test('of yesterday’s making, or changed today, has verified and waits for a person all the same', async () => {
    const young = await adaSignedIn(0);
    const { paymentId, link } = await heldOrder(young.accountId);
    const [action, object] = proof(paymentId);
    await young.ada.proves(young.actor, action, new Date(), object);
    expect(await verifyOwnPayment(young.actor, { link }, new Date())).toEqual({ released: false });
    expect(await verificationOf(db(), paymentId)).toMatchObject({ assurance: 'code' });
    expect(await paymentRow(paymentId)).toMatchObject({ state: 'held', riskStatus: 'held' });
    await expect(verifyOwnPayment(young.actor, { link }, new Date())).rejects.toMatchObject({
      code: 'nothing_to_verify',
    });
  });

  test('is nobody else: not mallory with a proof, and not a guest with the mail', async () => {
    const [{ accountId }, mallory] = [await adaSignedIn(), await adaSignedIn()];
    const { paymentId, link } = await heldOrder(accountId);
    const [action, object] = proof(paymentId);
    await mallory.ada.proves(mallory.actor, action, new Date(), object);
    await expect(verifyOwnPayment(mallory.actor, { link }, new Date())).rejects.toMatchObject({ status: 404 });
    await expect(codeFor(link)).rejects.toMatchObject({ code: 'verify_signed_in' });
    const answer = { link, code: '12345678', street: STREET };
    await expect(verifyAsGuest(stranger(), answer, new Date())).rejects.toMatchObject({ code: 'verify_signed_in' });
  });

  test('is released by nothing that the ruleset does not say: the rest stays for a person', async () => {
    await radarIsAnsweredBy('nothing');
    const { ada, accountId, actor } = await adaSignedIn();
    const { paymentId, link } = await heldOrder(accountId);
    const [action, object] = proof(paymentId);
    await ada.proves(actor, action, new Date(), object);
    expect(await verifyOwnPayment(actor, { link }, new Date())).toEqual({ released: false });
    expect(await viewPayment(paymentId)).toMatchObject({ state: 'held', riskStatus: 'held' });
  });
});
