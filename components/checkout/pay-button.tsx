import { Button } from '#components/ui/button.tsx';
import type { QuoteView } from '#lib/checkout/model.ts';
import { formatMoney, money } from '#lib/money.ts';
import { LockMark } from './marks.tsx';
import { CARD_PROMISE } from './words.ts';

/**
 * Names the exact amount. On narrow screens it stays at the foot of the window while the section is in sight, unless
 * the window is so low (a phone on its side, a page at 200 %) that it would cover what is being typed.
 */
export function PayButton({ quote, submitting, ready }: { quote: QuoteView; submitting: boolean; ready: boolean }) {
  if (quote.totalMinor === null) return null;
  return (
    <div className="-mx-[clamp(1.125rem,4.5vw,4rem)] mt-6 border-t border-line bg-paper px-[clamp(1.125rem,4.5vw,4rem)] py-4 [@media(min-height:36rem)]:sticky [@media(min-height:36rem)]:bottom-0 lg:static! lg:mx-0 lg:border-t-0 lg:px-0 lg:pb-0">
      <Button
        type="submit"
        size="large"
        className="tabular w-full text-lg!"
        disabled={submitting || !ready || quote.paymentsPaused}
        aria-busy={submitting}
        aria-describedby="card-promise"
      >
        {submitting ? <Progress /> : <LockMark />}
        {submitting ? 'Paying' : 'Pay'} {formatMoney(money(quote.totalMinor, quote.currency))}
      </Button>
      <p id="card-promise" className="mt-3 text-center text-small text-muted">
        {CARD_PROMISE}
      </p>
    </div>
  );
}

const Progress = () => (
  <span
    aria-hidden="true"
    className="size-4 animate-spin rounded-full border-2 border-current border-t-transparent motion-reduce:animate-none"
  />
);
