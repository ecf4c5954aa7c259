'use client';
import { RadioCard } from '#components/ui/choices.tsx';
import { Money } from '#components/ui/money.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import type { QuoteView, ShippingMethod } from '#lib/checkout/model.ts';
import { windowOf } from './dates.ts';

type Props = { quote: QuoteView; waiting: boolean; onChoose: (method: ShippingMethod) => void };

/** How the parcel travels, with the days it arrives and what it costs. The server preselects the cheapest. */
export function ShippingMethods({ quote, waiting, onChoose }: Props) {
  return (
    <fieldset className="mt-6" aria-busy={waiting}>
      <legend className="mb-2 text-[0.9375rem] font-medium">Delivery</legend>
      {quote.shipping.length === 0 ? (
        <div className="flex min-h-[9rem] items-center rounded-md border border-dashed border-edge px-3.5 text-[0.9375rem] text-muted">
          {waiting ? <Skeleton className="h-5 w-full" /> : 'Prices and dates appear once the address is complete.'}
        </div>
      ) : (
        <div className="grid gap-2">
          {quote.shipping.map(option => (
            <RadioCard
              key={option.id}
              name="shipping-method"
              value={option.id}
              checked={option.id === quote.shippingMethod}
              onChange={() => onChoose(option.id)}
              label={option.label}
              detail={`Arrives ${windowOf(option.arrivesFrom, option.arrivesTo)} with ${option.carrier}`}
              end={option.priceMinor === 0 ? 'Free' : <Money minor={option.priceMinor} currency={quote.currency} />}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
