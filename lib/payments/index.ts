/**
 * Payments: from the press of the pay button to money that is ours, or surely is not.
 *
 * One payment belongs to one order and to at most one PaymentIntent. It is walked like this: `openPayment` and
 * `openAttempt` write what was wanted, in the transaction that places the order; `authorize` asks the first gate,
 * creates the intent, commits the link to it and confirms; the card's bank answers; the second gate looks; and only
 * then is the money captured, held for a person, or given back. Every step has an idempotency key that names our
 * own row, so it may be repeated by anybody at any time, and is done once.
 *
 * There is a single writer. The waiting page, the return from the bank, each webhook, the sweep and the staff desk
 * all call `syncPayment`, which retrieves the intent, reduces it (`reduce.ts`, pure) and commits everything that
 * follows together: state, history, verdict, order, stock, mails. Webhooks are a hint that something happened,
 * never the news itself. What is still to be done is read from the row, so nothing depends on a job surviving.
 *
 * What becomes of the money afterwards is in `aftermath/`. Each movement is a row of an append-only ledger, and the
 * totals of a payment are its sums. Refunds, disputes and early fraud warnings are read whole from Stripe's lists,
 * whoever caused them, in the same look and written in the same transaction; state, order and mails follow them,
 * back as well, for refunds fail and disputes are won. A refund of ours is a row before it is a call.
 *
 * A held payment waits for a person, and asks its buyer meanwhile to show that it is them (`verification/`): what the
 * ruleset lets that answer for is released by rule, the rest is a person's. A day before its authorization lapses it is
 * handed up, two hours before it is given back.
 *
 * Where a gate asks for a person, the desk (`desk/`, `casework/`) shows the case and takes the decision: a row that takes
 * effect after a grace period and can be undone until then (`carry-out.ts`).
 *
 * Three rules hold everywhere. A lost answer is not a no: it is `unknown`, and the same call is made again. A
 * closed payment stays closed: money that turns up late goes back, or the order opens again in plain sight. And
 * trouble in judging never lets money through: it holds. The database backs them: no capture without a verdict,
 * no shipment without captured, cleared and undisputed money, no totals without their movements.
 */
import 'server-only';

export { abandonPayment } from './abandon-payment.ts';
export { clearConcern, NothingToClear } from './aftermath/clear-concern.ts';
export { confirmFraud } from './aftermath/confirm-fraud.ts';
export { evidenceFor } from './aftermath/evidence-for.ts';
export { maskedEvidence } from './aftermath/masked-evidence.ts';
export { NothingToRefund, RefundMismatch, RefundTooLarge, refundPayment } from './aftermath/refund-payment.ts';
export { DisputeNotOpen, EvidenceAlreadySent, submitEvidence } from './aftermath/submit-evidence.ts';
export { DISPUTE_FEE_MINOR, type WarningAdvice, warningAdvice } from './aftermath/warning-advice.ts';
export { authorize } from './authorize.ts';
export { askCustomer } from './casework/ask-customer.ts';
export { assignCase, leaveCase } from './casework/assign-case.ts';
export { CaseTaken, NoOpenCase, StaleCase } from './casework/case-of.ts';
export { escalateCase } from './casework/escalate-case.ts';
export { noteOnCase } from './casework/note-on-case.ts';
export { snoozeCase } from './casework/snooze-case.ts';
export { countAtDoor, countIncident } from './circuit/incidents.ts';
export { paymentsAvailable } from './circuit/payments-available.ts';
export {
  booksEqualStripes,
  buyersAskedToVerify,
  buyersToldOfHolds,
  chargedAsOrdered,
  everyPaymentJudged,
  holdsEnd,
  onlyStripeMovesMoney,
  secretsRolled,
  stripeSetUp,
  suspiciousStopped,
  webhooksFresh,
} from './controls/index.ts';
export { customerOf } from './customers/customer-of.ts';
export { customerSession } from './customers/customer-session.ts';
export { NotYourCard, removeCard } from './customers/remove-card.ts';
export { CardsUnreachable, savedCards } from './customers/saved-cards.ts';
export { HoldAlreadyDecided, HoldLapsed } from './decide-hold.ts';
export { declineHold } from './decline-hold.ts';
export { eventsAtStripe } from './desk/ask-stripe.ts';
export { attackAtDesk } from './desk/attack-at-desk.ts';
export { caseQueue, caseStanding } from './desk/case-queue.ts';
export { type CustomerInFull, customerInFull } from './desk/customer-in-full.ts';
export { listPayments } from './desk/list-payments.ts';
export { openAtDesk } from './desk/open-at-desk.ts';
export { relatedPayments } from './desk/related-payments.ts';
export { type RefundReview, reviewRefund } from './desk/review-refund.ts';
export { signalsOf } from './desk/signals.ts';
export { eventsReceived } from './desk/stripe-events.ts';
export { markOfCase } from './desk/view-case.ts';
export { type AtStripe, eraseCustomer, erasePayment } from './erasure/erase-at-stripe.ts';
export { customerToErase, intentsAmong } from './erasure/known-at-stripe.ts';
export { type OpenQuestion, openQuestions } from './erasure/open-questions.ts';
export { stillAtStripe } from './erasure/still-at-stripe.ts';
export { SUBSCRIBED } from './events/index.ts';
export { findAttempt } from './find-attempt.ts';
export { inTime } from './in-time.ts';
export { mayLeave } from './may-leave.ts';
export {
  awaitsCard,
  type Decline,
  explainDecline,
  isCaptured,
  isClosed,
  MOST_ATTEMPTS,
  type PaymentOutcome,
  type PaymentState,
  type PaymentView,
  type TimelineEntry,
} from './model.ts';
export { monitors } from './monitors/index.ts';
export { type Level, type MonitorView, worstOf } from './monitors/model.ts';
export { type Watch, watch } from './monitors/watch.ts';
export { type AttemptOrigin, AttemptsExhausted, ForeignAttempt, openAttempt } from './open-attempt.ts';
export { openFirst } from './open-first.ts';
export { openPayment } from './open-payment.ts';
export { outcomeOf } from './outcome-of.ts';
export { paidByCard } from './paid-by-card.ts';
export { paymentOfOrder } from './payment-of-order.ts';
export { paymentsImpersonal, paymentsPersonalData } from './personal-data.ts';
export { attemptToProve, proofFor } from './proof-wanted.ts';
export { type Receipt, receiveWebhook } from './receive-webhook.ts';
export { DifferenceSettled, explainDifference } from './reconciliation/explain-difference.ts';
export { reconciliationReport } from './reconciliation/report.ts';
export { RunUnderWay, reconcile, startReconciliation } from './reconciliation/start-run.ts';
export { releaseHold } from './release-hold.ts';
export { type OnStatement, paymentOnStatement } from './reported/payment-on-statement.ts';
export { type Reported, reportNotMine } from './reported/report-not-mine.ts';
export { countDays } from './reports/count-days.ts';
export type { PaymentDay } from './reports/model.ts';
export { paymentDays } from './reports/payment-days.ts';
export { askAtPress, type Presser } from './request/ask-at-press.ts';
export { checkSetup } from './setup/check-setup.ts';
export { snoozableAt, snoozeRule } from './snoozing/snooze-rule.ts';
export { syncPayment } from './sync-payment.ts';
export { NothingToUndo, undoDecision } from './undo-decision.ts';
export { AskedOften, askToVerify, VerifiedAlready } from './verification/ask-to-verify.ts';
export { sendVerificationCode } from './verification/send-code.ts';
export { verificationOf } from './verification/verification-of.ts';
export { verifyAsGuest } from './verification/verify-as-guest.ts';
export { verifyOwnPayment } from './verification/verify-own-payment.ts';
export { viewVerification } from './verification/view-verification.ts';
export { PaymentNotFound, viewPayment } from './view-payment.ts';
export { watchDelivery } from './watching/watch-contact.ts';
