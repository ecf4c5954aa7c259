import type { Answer } from '../answer.ts';
import { ask, type StripeEvent } from '../stripe.ts';
import { type Page, pageOf, type Span, spanned } from './span.ts';

/** One page of the events of a span that no endpoint has taken in yet, newest first. */
export const listUndelivered = (span: Span, after: string | null): Promise<Answer<Page<StripeEvent>>> =>
  ask('events.list', null, async stripe =>
    pageOf(await stripe.events.list({ ...spanned(span, after), delivery_success: false }), seen => seen),
  );

/** One page of all events of a span, newest first. Stripe keeps them for 30 days. */
export const listEvents = (span: Span, after: string | null): Promise<Answer<Page<StripeEvent>>> =>
  ask('events.list', null, async stripe => pageOf(await stripe.events.list(spanned(span, after)), seen => seen));
