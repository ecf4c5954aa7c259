import { formatMoney, money } from '#lib/money.ts';

type Amount = { minor: number; currency: string; className?: string };

/** An amount in tabular numerals, for example €49.90. `minor` is minor units of `currency`. */
export function Money({ minor, currency, className = '' }: Amount) {
  return <span className={`tabular ${className}`}>{formatMoney(money(minor, currency))}</span>;
}

/** A price; with `was`, the old one struck through and named for screen readers. */
export function Price({ was, from = false, ...amount }: Amount & { was?: number | null; from?: boolean }) {
  return (
    <span className="tabular whitespace-nowrap">
      {from ? 'from ' : ''}
      <Money {...amount} />
      {was && was !== amount.minor ? (
        <>
          {' '}
          <span className="sr-only">before: </span>
          <s className="text-muted">{formatMoney(money(was, amount.currency))}</s>
        </>
      ) : null}
    </span>
  );
}
