import type { ReactNode } from 'react';
import type { PaymentView } from '#lib/payments/model.ts';

type After = {
  checks?: Record<string, string | null>;
  authentication?: { demanded?: boolean; result?: string | null; flow?: string | null };
  radar?: { level?: string | null; outcome?: string | null };
  review?: { open?: boolean; reason?: string | null };
  card?: { brand?: string | null; country?: string | null; funding?: string | null; wallet?: string | null };
};

/** What the card's bank and Stripe said of the payment, in their own words. */
export function BankView({ gates }: { gates: PaymentView['gates'] }) {
  const facts = gates.findLast(({ stage }) => stage === 'post_auth')?.facts as After | undefined;
  if (!facts) return null;
  const { checks = {}, authentication = {}, radar = {}, review = {}, card = {} } = facts;
  return (
    <section aria-labelledby="bank">
      <h2 id="bank" className="display text-heading">
        Card, bank and Radar
      </h2>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5 text-[0.9375rem]">
        <Fact name="Card">
          {[card.brand, card.funding, card.country, card.wallet].filter(Boolean).join(', ') || 'not told'}
        </Fact>
        <Fact name="Security code">{checks.cvc ?? 'not checked'}</Fact>
        <Fact name="Postal code">{checks.postalCode ?? 'not checked'}</Fact>
        <Fact name="Street">{checks.line1 ?? 'not checked'}</Fact>
        <Fact name="3-D Secure">
          {(authentication.result ?? 'not used').replaceAll('_', ' ')}
          {authentication.flow ? `, ${authentication.flow}` : ''}
          {authentication.demanded ? ', demanded by us' : ''}
        </Fact>
        <Fact name="Radar">
          {(radar.level ?? 'not assessed').replaceAll('_', ' ')}, {(radar.outcome ?? 'no outcome').replaceAll('_', ' ')}
          {review.open ? `; a review is open (${review.reason ?? 'no reason told'})` : ''}
        </Fact>
      </dl>
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd>{children}</dd>
  </>
);
