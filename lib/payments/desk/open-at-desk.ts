import type { Actor } from '#lib/access/index.ts';
import { db, transaction } from '#lib/db/index.ts';
import { noteFirstLook } from '#lib/risk/index.ts';
import { verificationOf } from '../verification/verification-of.ts';
import type { PaymentView } from '../view.ts';
import { viewPayment } from '../view-payment.ts';
import { customerAtDesk } from './customer-at-desk.ts';
import type { CaseView, CustomerAtDesk, DecisionView, Effects, VerificationAtDesk } from './model.ts';
import { effectsFor, viewCase } from './view-case.ts';

/** All that the page of a case shows of it. */
export type AtDesk = {
  payment: PaymentView;
  file: CaseView | null;
  decision: DecisionView | null;
  customer: CustomerAtDesk;
  verified: VerificationAtDesk;
  effects: Effects;
};

/** Opens a payment and its case for somebody of the staff; the first look at a case is noted. Throws PaymentNotFound. */
export async function openAtDesk(paymentId: string, actor: Actor, now: Date): Promise<AtDesk> {
  const payment = await viewPayment(paymentId);
  const [{ file, decision, seen }, customer, verification] = await Promise.all([
    viewCase(paymentId, actor.id),
    customerAtDesk(payment.orderId, now),
    verificationOf(db(), paymentId),
  ]);
  if (file?.open && !seen) await transaction(tx => noteFirstLook(tx, paymentId, now));
  const verified = {
    asked: verification?.askedAt.toISOString() ?? null,
    passed: verification?.passedAt?.toISOString() ?? null,
    method: verification?.method?.replaceAll('-', ' ') ?? null,
  };
  return { payment, file, decision, customer, verified, effects: effectsFor(payment, customer.email) };
}
