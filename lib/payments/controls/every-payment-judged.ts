import { control, heldUnless } from '#lib/control.ts';
import { db, missingGuards, sqlClient } from '#lib/db/index.ts';
import { type Verdict, verdictsAmong } from '#lib/risk/index.ts';
import { lately } from './lately.ts';
import { movedSince } from './moved-since.ts';

const GUARDS = [
  'payment.payment_capture_gate',
  'shipment.shipment_gate',
  'risk_evaluation.risk_evaluation_once',
  'risk_evaluation.risk_evaluation_append_only',
];

type Press = { id: string; paymentId: string };
const AT_ONCE = 500;

/**
 * Presses that went to Stripe have a verdict of the gate before, payments that a bank said yes to one of the gate after.
 * Looks at a day and an hour, each hour; what is older was looked at then, and cannot have changed since.
 */
export const everyPaymentJudged = control({
  id: 'payments.every-payment-judged',
  says: 'Every payment was judged by the rules before the card was asked and again before money was taken, and the database refuses to take money without.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const unjudged: string[] = [];
    let [presses, payments] = [0, 0];
    for await (const some of pressesSince(lately(now))) {
      const verdicts = await verdictsAmong(
        db(),
        some.map(({ paymentId }) => paymentId),
      );
      presses += some.length;
      unjudged.push(...some.filter(press => !isJudged(press, verdicts)).map(({ id }) => `payment_attempt:${id}`));
    }
    for await (const some of movedSince(lately(now), ['authorized', 'held', 'captured'])) {
      const verdicts = await verdictsAmong(
        db(),
        some.map(({ paymentId }) => paymentId),
      );
      payments += some.length;
      for (const { paymentId } of some)
        if (!verdicts.get(paymentId)?.some(({ stage }) => stage === 'post_auth')) unjudged.push(`payment:${paymentId}`);
    }
    return heldUnless(
      [...new Set(unjudged), ...(await missingGuards(GUARDS))],
      broken =>
        broken === 0
          ? `Of the last day’s ${presses} presses of the pay button each was judged, and so was each answer of a bank.`
          : 'A payment went on unjudged, or the database would let one.',
      { presses, answers: payments, hours: 25 },
    );
  },
});

/** Those that were sent to Stripe. Stopped, unavailable and waiting ones were not. */
async function* pressesSince(from: Date): AsyncGenerator<Press[]> {
  yield* sqlClient()<Press[]>`
    select id, payment_id as "paymentId" from payment_attempt
    where created_at >= ${from.toISOString()} and outcome in ('sent', 'requires_action', 'processing', 'authorized', 'declined')
    order by created_at, id
  `.cursor(AT_ONCE);
}

const isJudged = ({ id, paymentId }: Press, verdicts: ReadonlyMap<string, Verdict[]>): boolean =>
  verdicts.get(paymentId)?.some(({ attemptId, stage }) => attemptId === id && stage === 'pre_auth') ?? false;
