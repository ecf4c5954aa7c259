'use client';
import { type Dispatch, useCallback, useEffect } from 'react';
import { useCard } from '#components/elements/use-card.ts';
import { Completing } from './completing.tsx';
import { ContactSection } from './contact-section.tsx';
import { DeliverySection } from './delivery-section.tsx';
import { DeliverySummary } from './delivery-summary.tsx';
import { type Account, type Checkout, type Happened, isDone, type Section as Name, type Notice } from './machine.ts';
import { CheckoutNotice } from './notices.tsx';
import { PaymentSection } from './payment-section.tsx';
import { usePaymentsBack } from './payments-paused.tsx';
import { Section } from './section.tsx';
import { ShortLines } from './short-lines.tsx';
import { useOtherTabs, usePay, useSync } from './use-pay.ts';
import type { AskForQuote, useQuoting } from './use-quoting.ts';
import { useSections } from './use-sections.ts';

type Props = {
  state: Checkout;
  dispatch: Dispatch<Happened>;
  quoting: ReturnType<typeof useQuoting>;
  /** Stripe.js did not come: no address form, no card form, no window of the bank. */
  stripeMissing: boolean;
  /** Where the buyer probably is. */
  country: string;
  /** Who is signed in. */
  account: Account | null;
};

/** The three sections, what went wrong above the pay button, and the screen that replaces them while money moves. */
export function Steps({ state, dispatch, quoting, stripeMissing, country, account }: Props) {
  const { quote, open, phase, notice } = state;
  const { ask, waiting } = quoting;
  const card = useCard();
  const { pay, authenticate, proved } = usePay(card, account?.id ?? null, state, dispatch);
  useSync(state, dispatch);
  useOtherTabs(state, dispatch);
  const show = useCallback((section: Name) => dispatch({ type: 'opened', section }), [dispatch]);
  const go = useSections(open, show);
  const formShown = phase.at === 'filling' || phase.at === 'submitting';
  const change = (section: Name) => (phase.at === 'filling' ? () => go(section) : null);
  useStockNews(notice, ask);
  usePaymentsBack(quote, ask);
  const news = isStockNews(notice) ? null : notice;
  const told = news ? <CheckoutNotice notice={news} currency={quote.currency} /> : null;
  return (
    <>
      <Completing
        phase={phase}
        bank={card ? 'ready' : stripeMissing ? 'missing' : 'loading'}
        onContinue={secret => void authenticate(secret)}
        onProved={() => void proved()}
        onOtherCard={() => dispatch({ type: 'card_wanted' })}
      />
      <div hidden={!formShown} className="mt-4">
        {open === 'payment' ? null : told}
        <ShortLines quote={quote} ask={ask} />
        <Section
          id="contact"
          number={1}
          title="Contact"
          open={open === 'contact'}
          done={isDone(quote, 'contact')}
          summary={quote.email}
          onChange={change('contact')}
        >
          <ContactSection quote={quote} account={account} ask={ask} waiting={waiting} onDone={() => go('delivery')} />
        </Section>
        <Section
          id="delivery"
          number={2}
          title="Delivery"
          open={open === 'delivery'}
          done={isDone(quote, 'delivery')}
          summary={<DeliverySummary quote={quote} />}
          onChange={change('delivery')}
        >
          <DeliverySection
            missing={stripeMissing}
            quote={quote}
            country={country}
            ask={ask}
            waiting={waiting}
            onDone={() => go('payment')}
          />
        </Section>
        <Section
          id="payment"
          number={3}
          title="Payment"
          open={open === 'payment'}
          done={false}
          summary={null}
          onChange={null}
        >
          <PaymentSection
            missing={stripeMissing}
            quote={quote}
            open={open === 'payment'}
            submitting={phase.at === 'submitting'}
            told={open === 'payment' ? told : null}
            onPay={payer => void pay(payer)}
          />
        </Section>
      </div>
    </>
  );
}

/** Told that something sold out, asks what is left of it, so that the page can offer a way on. */
function useStockNews(notice: Notice | null, ask: AskForQuote): void {
  useEffect(() => {
    if (notice?.kind === 'sold_out') void ask({});
  }, [notice, ask]);
}

/** News about stock alone is told by the lines themselves, with the ways on. */
const isStockNews = (notice: Notice | null): boolean =>
  notice?.kind === 'changed' && notice.changes.length > 0 && notice.changes.every(change => change.what === 'stock');
