import type { Metadata } from 'next';
import { KeptTable } from '#components/shop/kept-table.tsx';
import { whatIsKept } from '#lib/privacy/index.ts';

export const metadata: Metadata = {
  title: 'What we keep about you',
  description:
    'Everything that the shop keeps about its customers: what it is, why, on what ground, until when, and who else gets it.',
  alternates: { canonical: '/privacy' },
};

/** Printed from the map of personal data, so that it says what the tables hold and nothing else. */
export default function PrivacyPage() {
  return (
    <div className="column pt-10 md:pt-14">
      <h1 className="display text-title">What we keep about you</h1>
      <p className="measure mt-4 text-lead text-muted">
        All of it, drawer by drawer. It is not sold, and nobody gets it but those who are named here.
      </p>
      <div className="measure mt-4 grid gap-3">
        <p>
          There are no trackers here: no advertising, no analytics, nobody else’s cookies. Ours know your cart and your
          sign-in, and nothing more; so there is no banner to press away. What we may do only with your consent you
          decide in your account, each thing by itself. If your browser sends Global Privacy Control, nobody outside
          gets anything that your order does not need.
        </p>
        <p>
          With an account you{' '}
          <a href="/account/privacy" className="link">
            see what we hold about you
          </a>{' '}
          and take a copy of all of it with you,{' '}
          <a href="/account/privacy/correct" className="link">
            correct it
          </a>
          ,{' '}
          <a href="/account/privacy/delete" className="link">
            have it deleted
          </a>
          , and{' '}
          <a href="/account/privacy/requests" className="link">
            object or complain
          </a>
          . Without one you do the same{' '}
          <a href="/your-data" className="link">
            by the e-mail of your orders
          </a>
          . Where neither helps,{' '}
          <a href="/support" className="link">
            ask us
          </a>
          . You may also complain to the data protection authority of where you live.
        </p>
      </div>
      {whatIsKept().map(({ name, tables }) => (
        <KeptTable key={name} name={name} tables={tables} />
      ))}
    </div>
  );
}
