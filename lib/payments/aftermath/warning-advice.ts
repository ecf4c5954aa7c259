/** What a dispute costs besides its amount, in minor units of the shop's currency, whoever wins it (stripe.com/pricing). */
export const DISPUTE_FEE_MINOR = 2_000;
/** A refund keeps a report from counting only when it comes this soon after the money was taken. */
const IN_TIME_MS = 2 * 60 * 60_000;

/** `refund`: cheaper than what follows. `look`: a person weighs it. `keep`: refunding gains nothing any more. */
export type WarningAdvice = { advice: 'refund' | 'look' | 'keep'; because: string };

/**
 * What to do about an early fraud warning (Stripe: refund up to the dispute's fee, look up to 1.35 times of it, never
 * refund everything). A suggestion for whoever decides; about four in five warnings become disputes. Amounts in minor
 * units. Pure.
 */
export function warningAdvice(warned: {
  actionable: boolean;
  /** What would go back. */
  leftMinor: number;
  capturedAt: Date;
  now: Date;
  feeMinor?: number;
}): WarningAdvice {
  const { actionable, leftMinor, capturedAt, now, feeMinor = DISPUTE_FEE_MINOR } = warned;
  if (!actionable || leftMinor === 0)
    return { advice: 'keep', because: 'The bank cannot act on it any more: it was refunded or disputed already.' };
  if (leftMinor <= feeMinor)
    return { advice: 'refund', because: 'It is no more than the fee of the dispute that usually follows.' };
  if (leftMinor <= feeMinor * 1.35)
    return { advice: 'look', because: 'It is about as much as a dispute costs: refund unless the customer is known.' };
  if (now.getTime() - capturedAt.getTime() <= IN_TIME_MS)
    return {
      advice: 'look',
      because: 'It was taken less than two hours ago: a refund now may keep the report from counting.',
    };
  return {
    advice: 'look',
    because:
      'It is more than a dispute costs: hold the parcel, ask the customer, and refund only what looks like fraud.',
  };
}
