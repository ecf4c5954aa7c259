import type { Metadata } from 'next';
import { Way } from '#components/account/way.tsx';
import { config } from '#lib/config/index.ts';
import { ANSWER_HOURS, OPENING, TOPIC_IDS, TOPICS } from '#lib/support/model.ts';

export const metadata: Metadata = {
  title: 'Support',
  description: 'A person answers: about an order, a payment, a print, or what we promise about security.',
  alternates: { canonical: '/support' },
};

/** The same for everybody, and so from memory; what is asked of whom stands behind the links. */
export default function SupportPage() {
  const { support } = config().mail;
  return (
    <div className="column pt-10 md:pt-14">
      <h1 className="display text-title">A person answers</h1>
      <p className="measure mt-4 text-lead">
        Monday to Friday, {OPENING.from}:00 to {OPENING.until}:00 in {OPENING.place}: within {ANSWER_HOURS.usual} of
        these hours, and within {ANSWER_HOURS.urgent} when it is about a payment that you did not make.
      </p>
      <h2 className="display mt-10 text-heading">What is it about?</h2>
      <ul className="mt-4 border-b border-line md:max-w-[72ch]">
        {TOPIC_IDS.map(topic => (
          <Way key={topic} href={`/support/ask?topic=${topic}`} title={TOPICS[topic].label} says={TOPICS[topic].says} />
        ))}
      </ul>
      <p className="measure mt-10">
        You need no account. Or write to{' '}
        <a href={`mailto:${support}`} className="link">
          {support}
        </a>
        . Never send us a card number or a security code: we do not need them, and nobody of us will ask.
      </p>
      <p className="measure mt-3">
        What you asked before is{' '}
        <a href="/account/support" className="link">
          in your account
        </a>
        , or behind the link of our newest mail about it. The mail about an order is gone?{' '}
        <a href="/find-order" className="link">
          Find your order
        </a>
        . What we keep about you can be seen, corrected and deleted{' '}
        <a href="/account/privacy" className="link">
          in your account
        </a>{' '}
        or{' '}
        <a href="/your-data" className="link">
          without one
        </a>
        .
      </p>
    </div>
  );
}
