import type { Metadata } from 'next';
import { config } from '#lib/config/index.ts';

export const metadata: Metadata = {
  title: 'Support',
  description: 'A person answers: about an order, a payment, a print, or what we promise about security.',
  alternates: { canonical: '/support' },
};

const TOPICS = [
  {
    about: 'An order',
    say: 'Give us its number, for example CP-2026-000123. It stands in every mail about the order.',
  },
  {
    about: 'A payment that we are checking',
    say: 'You are not charged while we check. We write to you as soon as a person has looked.',
  },
  {
    about: 'A payment that you did not make',
    say: 'Write at once, with the date and the amount. We stop what can still be stopped.',
  },
  {
    about: 'A print that arrived damaged',
    say: 'Send a photograph of the parcel and of the print. We replace it or give your money back.',
  },
];

export default function SupportPage() {
  const { support } = config().mail;
  return (
    <div className="column pt-10 md:pt-14">
      <h1 className="display text-title">A person answers</h1>
      <p className="measure mt-4 text-lead">
        Write to{' '}
        <a href={`mailto:${support}`} className="link">
          {support}
        </a>
        . We read every mail from Monday to Friday, 9:00 to 17:00 in Rotterdam.
      </p>
      <p className="measure mt-3 text-muted">
        Never send us a card number or a security code. We do not need them, and nobody of us will ask.
      </p>
      <p className="measure mt-3">
        Looking for an order and the mail about it is gone?{' '}
        <a href="/find-order" className="link">
          Find your order
        </a>
        .
      </p>
      <dl className="mt-10 md:max-w-[72ch]">
        {TOPICS.map(({ about, say }) => (
          <div key={about} className="border-t border-line py-5">
            <dt className="font-semibold">{about}</dt>
            <dd className="mt-1 text-muted">{say}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
