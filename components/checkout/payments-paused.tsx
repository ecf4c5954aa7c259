'use client';
import { useEffect } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import type { QuoteView } from '#lib/checkout/model.ts';
import type { AskForQuote } from './use-quoting.ts';

const LOOK_AGAIN_MS = 10_000;

/** Said before anybody presses in vain. What was typed stays where it is. */
export const PaymentsPaused = () => (
  <Notice tone="attention" title="Card payments are paused for the moment" role="status" className="mt-5">
    <p>
      We cannot take cards just now. Nothing is charged meanwhile, and everything you entered is kept. This page looks
      again by itself; you can pay as soon as we can.
    </p>
  </Notice>
);

/** While payments are paused, asks every ten seconds whether they are back. */
export function usePaymentsBack({ paymentsPaused }: QuoteView, ask: AskForQuote): void {
  const paused = paymentsPaused === true;
  useEffect(() => {
    if (!paused) return;
    const timer = setInterval(() => void ask({}), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [paused, ask]);
}
