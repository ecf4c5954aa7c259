'use client';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type AddressField, AddressFields, type EnteredAddress } from '#components/elements/address.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { QuoteView } from '#lib/checkout/model.ts';
import { CardFormMissing, FrameSkeleton } from './frame-skeleton.tsx';
import { ShippingMethods } from './shipping-methods.tsx';
import type { AskForQuote } from './use-quoting.ts';
import { UNREACHABLE } from './words.ts';

type Props = {
  quote: QuoteView;
  /** Stripe.js did not come. */
  missing: boolean;
  /** Where the buyer probably is, so that most need not choose. */
  country: string;
  ask: AskForQuote;
  waiting: boolean;
  onDone: () => void;
};

/** The buyer pauses this long after a keystroke before an address is priced. */
const TYPING_PAUSE_MS = 500;

/** Where the parcel goes and how fast. A complete address is priced while the buyer still looks at it. */
export function DeliverySection({ quote, missing, country, ask, waiting, onDone }: Props) {
  const field = useRef<AddressField | null>(null);
  const [ready, setReady] = useState<boolean | 'failed'>(false);
  const [entered, setEntered] = useState<EnteredAddress | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);

  async function price(address: EnteredAddress['address']): Promise<boolean> {
    if (same(address, quote.shipTo)) return true;
    const answer = await ask({ shipTo: address });
    if (answer.kind === 'quoted') return true;
    setProblems(answer.kind === 'lost' ? [UNREACHABLE] : sentences(answer));
    return false;
  }

  const priceLater = useRef(price);
  priceLater.current = price;
  useEffect(() => {
    if (!entered?.complete) return;
    const timer = setTimeout(() => void priceLater.current(entered.address), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [entered]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const held = await field.current?.check();
    if (!held?.complete) {
      setProblems(['Please complete the address: the marked fields are still missing something.']);
      field.current?.focus();
    } else if (await price(held.address)) onDone();
  }

  const first = quote.shipTo?.country ?? country;
  const needsRegion = quote.countries.some(known => known.code === first && known.regionRequired);
  if (missing || ready === 'failed') return <CardFormMissing what="The address form" />;
  return (
    <form onSubmit={submit} noValidate>
      <FrameSkeleton fields={6} ready={ready} className={needsRegion ? 'min-h-[30.5rem]' : 'min-h-[25rem]'}>
        <AddressFields
          mode="shipping"
          countries={quote.countries.map(country => country.code)}
          initial={quote.shipTo}
          country={country}
          phone="never"
          onReady={element => {
            field.current = element;
            setReady(true);
          }}
          onChange={change => {
            setEntered(change);
            if (problems.length > 0) setProblems([]);
          }}
          onFailed={() => setReady('failed')}
        />
      </FrameSkeleton>
      <ShippingMethods quote={quote} waiting={waiting} onChoose={shippingMethod => void ask({ shippingMethod })} />
      <div aria-live="assertive">
        {problems.length > 0 ? (
          <Notice tone="attention" title="The delivery address needs a look" className="mt-5">
            <ul>
              {problems.map(problem => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
      <Button type="submit" size="large" className="mt-6 w-full sm:w-auto" disabled={!ready} aria-busy={waiting}>
        Continue to payment
      </Button>
    </form>
  );
}

const sentences = (refused: { message: string; fields: Readonly<Record<string, string>> }): readonly string[] => {
  const fields = Object.values(refused.fields);
  return fields.length > 0 ? fields : [refused.message];
};

const same = (address: EnteredAddress['address'], known: QuoteView['shipTo']): boolean =>
  known !== null && Object.entries(address).every(([key, value]) => value === known[key as keyof typeof known]);
