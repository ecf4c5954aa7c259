'use client';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { type AddressField, AddressFields } from '#components/elements/address.tsx';
import { CardFields } from '#components/elements/payment.tsx';
import type { Payer } from '#components/elements/use-card.ts';
import { Checkbox } from '#components/ui/choices.tsx';
import type { QuoteView } from '#lib/checkout/model.ts';
import type { PostalAddress } from '#lib/orders/model.ts';
import { CardProof } from './card-proof.tsx';
import { CardFormMissing, FrameSkeleton } from './frame-skeleton.tsx';
import { PayButton } from './pay-button.tsx';
import { PaymentsPaused } from './payments-paused.tsx';

type Props = {
  quote: QuoteView;
  open: boolean;
  submitting: boolean;
  /** Stripe.js did not come. */
  missing: boolean;
  /** What went wrong, said where the eye and the finger are: above the button. */
  told: ReactNode;
  onPay: (payer: Payer) => void;
};

/** The card, whose it is, and the one button that spends money. Mounted when first opened, then kept. */
export function PaymentSection({ quote, open, submitting, missing, told, onPay }: Props) {
  const opened = useRef(open);
  opened.current ||= open;
  const [ready, setReady] = useState<boolean | 'failed'>(false);
  const [sameAddress, setSameAddress] = useState(true);
  const billing = useRef<AddressField | null>(null);
  const latest = useRef<PostalAddress | null>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (submitting || !quote.email || !quote.shipTo) return;
    if (sameAddress) {
      onPay({ email: quote.email, address: quote.shipTo });
      return;
    }
    const held = await billing.current?.check();
    if (held?.complete) onPay({ email: quote.email, address: held.address });
    else billing.current?.focus();
  }

  if (!opened.current) return null;
  if (missing || ready === 'failed') return <CardFormMissing what="The card form" />;
  return (
    <form onSubmit={submit} noValidate>
      <FrameSkeleton fields={2} ready={ready} className="min-h-[12.25rem]">
        <CardFields onReady={() => setReady(true)} onFailed={() => setReady('failed')} />
      </FrameSkeleton>
      <Checkbox
        className="mt-4"
        label="The billing address is the delivery address"
        checked={sameAddress}
        onChange={event => setSameAddress(event.target.checked)}
      />
      {sameAddress ? null : (
        <fieldset className="mt-3">
          <legend className="mb-3 text-[0.9375rem] font-medium">Billing address</legend>
          <AddressFields
            mode="billing"
            countries={ANY_COUNTRY}
            initial={latest.current}
            country={quote.shipTo?.country ?? null}
            phone="never"
            onReady={element => {
              billing.current = element;
            }}
            onChange={change => {
              latest.current = change.address;
            }}
            onFailed={() => setReady('failed')}
          />
        </fieldset>
      )}
      {told ? <div className="mt-5">{told}</div> : null}
      {quote.paymentsPaused ? <PaymentsPaused /> : null}
      <PayButton quote={quote} submitting={submitting} ready={ready} />
      <CardProof />
    </form>
  );
}

/** A card may be billed anywhere, wherever we ship: an empty list asks Stripe for all countries. */
const ANY_COUNTRY: readonly string[] = [];
