import { Link } from '#components/ui/link.tsx';
import { Money } from '#components/ui/money.tsx';
import type { RelatedPayment } from '#lib/payments/model.ts';
import { Moment } from '../moment.tsx';
import { PaymentStateBadge } from '../payment-state.tsx';
import { isBad, RelatedGraph, SHARES } from './related-graph.tsx';

type Props = { number: string; related: readonly RelatedPayment[]; more: number };

/** Other payments that share something with this one, as a picture and as a list. */
export function RelatedPayments({ number, related, more }: Props) {
  return (
    <section aria-labelledby="related">
      <h2 id="related" className="display text-heading">
        Related payments
      </h2>
      {related.length === 0 ? (
        <p className="mt-2 text-[0.9375rem]">No other payment shares its card, mail, addresses or device.</p>
      ) : (
        <>
          <RelatedGraph number={number} related={related} />
          <ul className="mt-2 text-[0.9375rem]">
            {related.map(one => (
              <li key={one.paymentId} className="flex flex-wrap items-baseline gap-x-4 border-line border-b py-2">
                <Link href={`/admin/payments/${one.paymentId}`} className="link inline-block min-h-6 font-medium">
                  {one.orderNumber}
                </Link>
                <Money minor={one.amountMinor} currency={one.currency} />
                <PaymentStateBadge state={one.state} />
                {isBad(one) ? (
                  <span className="font-medium text-small text-vermilion">
                    <span aria-hidden="true">▲ </span>
                    {one.disputed ? 'disputed' : 'stopped'}
                  </span>
                ) : null}
                <span className="w-full text-muted text-small">
                  Same {one.by.map(kind => SHARES[kind]).join(', ')} · <Moment at={one.createdAt} />
                </span>
              </li>
            ))}
          </ul>
          {more > 0 ? <p className="mt-2 text-muted text-small">And {more} more that share less.</p> : null}
        </>
      )}
    </section>
  );
}
