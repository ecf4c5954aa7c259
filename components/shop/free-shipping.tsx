import { Money } from '#components/ui/money.tsx';
import { FREE_SHIPPING_FROM_MINOR } from '#lib/checkout/model.ts';

/** How far it is to free delivery; the same value that the quote goes by. */
export function FreeShipping({ subtotalMinor, currency }: { subtotalMinor: number; currency: string }) {
  const missing = FREE_SHIPPING_FROM_MINOR - subtotalMinor;
  return (
    <div className="mb-4 text-small">
      <p className={missing > 0 ? 'text-muted' : 'font-medium text-proof'}>
        {missing > 0 ? (
          <>
            <Money minor={missing} currency={currency} /> more, and standard delivery in the EU is free.
          </>
        ) : (
          'Standard delivery in the EU is free.'
        )}
      </p>
      <progress
        aria-label="On the way to free delivery"
        value={Math.min(subtotalMinor, FREE_SHIPPING_FROM_MINOR)}
        max={FREE_SHIPPING_FROM_MINOR}
        className="mt-1.5 block h-1 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-proof [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-proof [&::-webkit-progress-value]:transition-[width]"
      />
    </div>
  );
}
