'use client';
import { useCallback, useEffect, useReducer, useState } from 'react';
import { ElementsProvider } from '#components/elements/provider.tsx';
import type { CheckoutState, QuoteView } from '#lib/checkout/model.ts';
import { type Account, begin, step } from './machine.ts';
import { SummaryBar, SummaryColumn } from './order-summary.tsx';
import { Steps } from './steps.tsx';
import { useQuoting } from './use-quoting.ts';

type Props = {
  publishableKey: string;
  quote: QuoteView;
  /** What the server knows of this cart's order; decides what a reload or another tab shows. */
  known: CheckoutState;
  /** Who is signed in. */
  account: Account | null;
  /** The secret of their cards at Stripe; null for a guest, and when Stripe did not answer in time. */
  customerSession: string | null;
  /** Where the buyer probably is. */
  country: string;
};

/** The whole checkout in the browser: one state, the form on the left, the order on the right. */
export function Checkout(props: Props) {
  const { publishableKey, quote: first, known, account, customerSession, country } = props;
  const [state, dispatch] = useReducer(step, null, () => begin(first, known));
  const { quote, phase } = state;
  const [stripeMissing, setStripeMissing] = useState(false);
  const onMissing = useCallback(() => setStripeMissing(true), []);
  const onQuoted = useCallback((latest: QuoteView) => dispatch({ type: 'quoted', quote: latest }), []);
  const quoting = useQuoting(onQuoted);
  useEffect(() => {
    if (phase.at === 'settled' && !phase.earlier) window.location.replace(phase.orderUrl);
  }, [phase]);
  const terms = {
    amountMinor: quote.totalMinor ?? quote.subtotalMinor,
    currency: quote.currency,
    paymentMethodTypes: quote.paymentMethodTypes,
  };
  return (
    <>
      <SummaryBar quote={quote} waiting={quoting.waiting} />
      <div className="column max-w-[72rem] grid lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-16">
        <main id="main" className="mx-auto w-full max-w-[38rem] pt-6 lg:mx-0 pb-16 sm:pt-10">
          <h1 className="display text-title">Checkout</h1>
          <ElementsProvider
            publishableKey={publishableKey}
            terms={terms}
            customerSession={customerSession}
            onMissing={onMissing}
          >
            <Steps
              stripeMissing={stripeMissing}
              state={state}
              dispatch={dispatch}
              quoting={quoting}
              country={country}
              account={account}
            />
          </ElementsProvider>
        </main>
        <SummaryColumn quote={quote} waiting={quoting.waiting} />
      </div>
    </>
  );
}
