import type { StripePaymentElementOptions } from '@stripe/stripe-js';
import type { Connection } from '../connection.ts';
import { node } from '../node.ts';

/** The sentence that card networks want when a card is kept for later. */
export function terms({ hello }: Connection): Node[] {
  const options = hello.options as StripePaymentElementOptions;
  const wanted = hello.group.mode === 'setup' || hello.group.setupFutureUsage === 'off_session';
  if (options.terms?.card === 'never' || !(wanted || options.terms?.card === 'always')) return [];
  const shop = options.business?.name ?? 'this store';
  return [
    node(
      'p',
      { class: 'TermsText' },
      `By providing your card information, you allow ${shop} to charge your card for future payments in accordance with their terms.`,
    ),
  ];
}
