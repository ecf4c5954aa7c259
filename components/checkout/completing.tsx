'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button, shapeOf } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Phase } from './machine.ts';
import { LockMark } from './marks.tsx';
import { AskUs } from './notices.tsx';
import { Proving } from './proving.tsx';

type Props = {
  phase: Phase;
  /** Whether the bank's window can be opened: it comes with Stripe.js. */
  bank: 'ready' | 'loading' | 'missing';
  onContinue: (clientSecret: string) => void;
  onProved: () => void;
  onOtherCard: () => void;
};

/** How many answers may pass before we say that it takes longer than usual. */
const LONG = 6;

/** Shown instead of the form as soon as money may have moved. It never offers to pay again. */
export function Completing({ phase, bank, onContinue, onProved, onOtherCard }: Props) {
  switch (phase.at) {
    case 'filling':
    case 'submitting':
      return null;
    case 'proving':
      return (
        <Screen title="Is it you?">
          <Proving proof={phase.proof} onProved={onProved} onOtherCard={onOtherCard} />
        </Screen>
      );
    case 'going_on':
      return (
        <Screen title="Thank you, it is you" busy>
          <p>Your payment goes on.</p>
        </Screen>
      );
    case 'authenticating':
      return (
        <Screen title="Your bank asks you to confirm">
          <p>Follow the bank's window. When it closes, we finish your order here.</p>
        </Screen>
      );
    case 'authenticate':
      return (
        <Screen title="Your bank still waits for your confirmation">
          <p>Your order is placed and the prints are set aside for you. Nothing is charged before you confirm.</p>
          {bank === 'missing' ? (
            <BankMissing />
          ) : (
            <Button
              size="large"
              className="mt-6"
              disabled={bank === 'loading'}
              onClick={() => onContinue(phase.clientSecret)}
            >
              Continue authentication
            </Button>
          )}
          <p className="mt-5">
            <Button look="plain" onClick={onOtherCard}>
              Use another card instead
            </Button>
          </p>
        </Screen>
      );
    case 'completing':
      return (
        <Screen title="Completing your order" busy>
          <p>Please do not pay again. We are asking the bank how the payment ended.</p>
          {phase.asked >= LONG ? (
            <p className="mt-3 text-muted">
              This takes longer than usual. You may close this page: as soon as the payment is through, the receipt
              comes by e-mail. If it does not within an hour, <AskUs />.
            </p>
          ) : null}
        </Screen>
      );
    case 'settled':
      return phase.earlier ? (
        <EarlierOrder orderUrl={phase.orderUrl} />
      ) : (
        <Screen title="Your order is placed" busy>
          <p>
            Opening your order.{' '}
            <a href={phase.orderUrl} className="link">
              Open it now
            </a>
          </p>
        </Screen>
      );
  }
}

const BankMissing = () => (
  <Notice tone="attention" title="The bank's window could not be loaded" role="alert" className="mt-6 text-base">
    <p>It comes by way of Stripe, which could not be reached. Your order waits meanwhile.</p>
    <Button look="quiet" className="mt-3" onClick={() => window.location.reload()}>
      Load it again
    </Button>
  </Notice>
);

/** The press found another order of this cart paid meanwhile. Nothing more was charged, and nothing is hidden. */
const EarlierOrder = ({ orderUrl }: { orderUrl: string }) => (
  <Screen title="An earlier order of yours is already paid">
    <p>What you see here now was not charged. Please look at the earlier order first.</p>
    <p className="mt-6 flex flex-wrap items-center gap-5">
      <a href={orderUrl} className={shapeOf('primary', 'large')}>
        Open the earlier order
      </a>
      <Button look="plain" onClick={() => window.location.reload()}>
        Go on with this cart
      </Button>
    </p>
  </Screen>
);

function Screen({ title, busy = false, children }: { title: string; busy?: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (title) heading.current?.focus();
  }, [title]);
  return (
    <div className="py-14 sm:py-20" role="status" aria-busy={busy}>
      <span className="grid size-12 place-items-center rounded-full border border-line text-muted">
        {busy ? (
          <span className="size-5 animate-spin rounded-full border-2 border-ink border-t-transparent motion-reduce:animate-none" />
        ) : (
          <LockMark className="size-5" />
        )}
      </span>
      <h2 ref={heading} tabIndex={-1} className="display mt-6 text-title outline-none">
        {title}
      </h2>
      <div className="measure mt-4 text-lead">{children}</div>
    </div>
  );
}
