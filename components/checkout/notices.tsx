'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { Notice as Frame } from '#components/ui/notice.tsx';
import { Changes } from './changes.tsx';
import type { Notice } from './machine.ts';

/** What happened, what was not lost, what to do. Takes the focus, so that nobody has to look for it. */
export function CheckoutNotice({ notice, currency }: { notice: Notice; currency: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice) place.current?.focus();
  }, [notice]);
  return (
    <div ref={place} tabIndex={-1} className="mb-6 scroll-mt-24 outline-none">
      <Words notice={notice} currency={currency} />
    </div>
  );
}

function Words({ notice, currency }: { notice: Notice; currency: string }) {
  switch (notice.kind) {
    case 'declined':
      return (
        <Alert title={notice.decline.title}>
          <p>{notice.decline.advice}</p>
          <p className="mt-1 text-muted">
            Everything you entered is still here. <TriesLeft left={notice.attemptsLeft} />
          </p>
        </Alert>
      );
    case 'changed':
      return (
        <Alert title="Something changed while you were here">
          <p>Nothing was charged. Please look at it once more, then press pay again.</p>
          <Changes changes={notice.changes} currency={currency} />
        </Alert>
      );
    case 'sold_out':
      return (
        <Alert title="Somebody was faster">
          <p>{notice.message}</p>
        </Alert>
      );
    case 'wait':
      return (
        <Alert title="Please wait a moment">
          <p>
            There were several tries in a short time. You can pay again in {inWords(notice.seconds)}. Nothing was
            charged, and nothing you entered is lost.
          </p>
        </Alert>
      );
    case 'refused':
      return <Alert title={notice.message} />;
    case 'signed_out':
      return (
        <Alert title={notice.message}>
          <a href="/sign-in?next=/checkout" className="link">
            Sign in again
          </a>
          . What you entered is kept.
        </Alert>
      );
    case 'card':
      return <Alert title={notice.message}>Nothing was sent yet.</Alert>;
    case 'blocked':
      return (
        <Alert title="We cannot take this payment">
          <p>
            Nothing was charged. Another card may work; if it does not, <AskUs /> and a person will look at it.
          </p>
        </Alert>
      );
    case 'canceled':
      return (
        <Alert title="This payment was canceled">
          <p>
            Nothing was charged, and your cart is still here. You can pay again, or <AskUs />.
          </p>
        </Alert>
      );
    case 'unavailable':
      return (
        <Alert title="Card payments are not available right now">
          <p>
            Nothing was started and nothing was charged. Your cart and everything you entered are kept; please try again
            in a few minutes.
          </p>
        </Alert>
      );
    case 'not_received':
      return (
        <Alert title="The connection broke before your order reached us">
          <p>Nothing was charged, and everything you entered is still here. When you are online, press pay again.</p>
        </Alert>
      );
  }
}

const Alert = ({ title, children }: { title: string; children?: ReactNode }) => (
  <Frame tone="attention" title={title} role="alert">
    {children}
  </Frame>
);

/** Said only when it matters: near the end, and at it. */
function TriesLeft({ left }: { left: number }) {
  if (left > 2) return null;
  if (left > 0) return <>You can try {left === 1 ? 'once more' : 'twice more'}.</>;
  return <>To protect your card we stop here for now. Please use another card.</>;
}

/** Opens beside: nothing that was typed is lost. */
export const AskUs = () => (
  <a href="/support/ask?topic=payment" target="_blank" rel="noreferrer" className="link">
    ask us
  </a>
);

const inWords = (seconds: number): string =>
  seconds <= 90 ? `${Math.max(1, Math.ceil(seconds))} seconds` : `${Math.ceil(seconds / 60)} minutes`;
