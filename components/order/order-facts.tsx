import type { ReactNode } from 'react';
import { isClosed, type OrderStatus, type OrderView } from '#lib/orders/model.ts';
import { windowOf } from '../checkout/dates.ts';
import type { PaidWith } from './order-page.tsx';

/** Nothing is sent any more, or not until something is settled. */
const STAYS_HERE: readonly OrderStatus[] = ['refunded', 'disputed', 'chargeback_lost'];

/** Delivery, payment and where to write. The link may be forwarded, so it shows neither street nor whole e-mail. */
export function OrderFacts({ order, paidWith }: { order: OrderView; paidWith: PaidWith }) {
  const { name, postalCode, city, country } = order.deliverTo;
  return (
    <dl className="grid gap-5 border-t border-line pt-6 text-[0.9375rem]">
      {isClosed(order.status) || STAYS_HERE.includes(order.status) ? null : (
        <Fact name="Arrives">
          {windowOf(order.arrivesFrom, order.arrivesTo)}
          {order.status === 'payment_review' ? ', if it is accepted today' : ''}
        </Fact>
      )}
      <Fact name="Delivery to">
        {name}
        <br />
        {[postalCode, city].filter(Boolean).join(' ')}, {COUNTRY_NAMES.of(country) ?? country}
      </Fact>
      {paidWith ? (
        <Fact name="Card">
          <span className="capitalize">{paidWith.brand}</span> ending in{' '}
          <span className="tabular">{paidWith.last4}</span>
        </Fact>
      ) : null}
      <Fact name="Receipt to">{order.email}</Fact>
      <Fact name="Questions">
        <a href={`/support/ask?topic=order&order=${order.number}`} className="link">
          Ask us about this order
        </a>
      </Fact>
    </dl>
  );
}

/** Drawn on the server only, so that browsers with other words for a country do not matter. */
const COUNTRY_NAMES = new Intl.DisplayNames(['en'], { type: 'region' });

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt className="eyebrow">{name}</dt>
    <dd className="mt-0.5">{children}</dd>
  </div>
);
