import { inArray } from 'drizzle-orm';
import { control, heldUnless } from '#lib/control.ts';
import { db, missingGuards } from '#lib/db/index.ts';
import { shippedSince } from '#lib/orders/index.ts';
import { type Verdict, verdictsAmong } from '#lib/risk/index.ts';
import { payment, paymentDecision } from '../schema.ts';
import { lately } from './lately.ts';
import { movedSince } from './moved-since.ts';

const GUARDS = ['payment.payment_capture_gate', 'shipment.shipment_gate', 'payment_decision.payment_decision_grace'];

/** Money that was taken, or a parcel that left: what must have been cleared by then. */
type Went = { paymentId: string; what: string; at: Date };

/**
 * Works out by itself, from verdicts and decisions, whether what went on had been cleared at that moment: neither the
 * payment's own word for it nor the triggers that refuse it are believed.
 */
export const suspiciousStopped = control({
  id: 'payments.suspicious-stopped',
  says: 'No money was taken and no parcel left for a payment that looked suspicious, unless it had been cleared.',
  severity: 'critical',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const wrong: string[] = [];
    let [captures, parcels] = [0, 0];
    for await (const some of movedSince(lately(now), ['capturing', 'captured'])) {
      captures += some.filter(({ to }) => to === 'captured').length;
      wrong.push(
        ...(await uncleared(some.map(({ paymentId, at }) => ({ paymentId, what: `payment:${paymentId}`, at })))),
      );
    }
    for await (const some of shippedSince(lately(now))) {
      parcels += some.length;
      const orderIds = some.map(({ orderId }) => orderId);
      const paid = await db().select().from(payment).where(inArray(payment.orderId, orderIds));
      const went = some.flatMap(({ orderId, shippedAt }) =>
        paid
          .filter(one => one.orderId === orderId && one.amountReceivedMinor > 0)
          .map(({ id }) => ({ paymentId: id, what: `shipment of order:${orderId}`, at: shippedAt })),
      );
      const unpaid = orderIds.filter(id => !paid.some(one => one.orderId === id && one.amountReceivedMinor > 0));
      wrong.push(...unpaid.map(id => `shipment of order:${id} without money`), ...(await uncleared(went)));
    }
    return heldUnless(
      [...new Set(wrong), ...(await missingGuards(GUARDS))],
      broken =>
        broken === 0
          ? `Of the ${captures} payments that were taken and the ${parcels} parcels that left within a day each had been cleared.`
          : 'Something went on that nobody had cleared, or the database would let it.',
      { captures, parcels, hours: 25 },
    );
  },
});

async function uncleared(went: readonly Went[]): Promise<string[]> {
  const ids = [...new Set(went.map(({ paymentId }) => paymentId))];
  const verdicts = await verdictsAmong(db(), ids);
  const { paymentId, kind, carriedOutAt } = paymentDecision;
  const decisions = ids.length
    ? await db().select({ paymentId, kind, carriedOutAt }).from(paymentDecision).where(inArray(paymentId, ids))
    : [];
  const isReleased = ({ paymentId: id, at }: Went) =>
    decisions.some(one => one.paymentId === id && one.kind === 'release' && one.carriedOutAt && one.carriedOutAt <= at);
  return went
    .filter(one => !isReleased(one) && !isAllowed(verdicts.get(one.paymentId) ?? [], one.at))
    .map(({ what }) => what);
}

/** The gate after authorization let it pass by then, and the one before had not wanted that press held. */
const isAllowed = (verdicts: readonly Verdict[], at: Date): boolean =>
  verdicts.some(
    after =>
      after.stage === 'post_auth' &&
      after.outcome === 'allow' &&
      after.at <= at &&
      !verdicts.some(
        before =>
          before.stage === 'pre_auth' &&
          before.attemptId === after.attemptId &&
          (before.outcome === 'hold' || before.outcome === 'block'),
      ),
  );
