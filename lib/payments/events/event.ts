/** Finds the PaymentIntent that an event is about in the event's object; null when it is about none. */
export type FindIntent = (object: Readonly<Record<string, unknown>>) => string | null;

/** The event's object is a PaymentIntent. */
export const aboutIntent: FindIntent = object => idOf(object.id);

/** The event's object (a charge, dispute, refund or review) belongs to a PaymentIntent. */
export const aboutPartOfIntent: FindIntent = object => idOf(object.payment_intent);

/** The event is about no payment. */
export const aboutNone: FindIntent = () => null;

function idOf(reference: unknown): string | null {
  if (typeof reference === 'string') return reference;
  const id = (reference as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : null;
}
