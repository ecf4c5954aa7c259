import type { Metadata } from 'next';
import { ClauseText } from '#components/policy/clause-text.tsx';
import { clauses } from '#lib/policy/index.ts';

export const metadata: Metadata = {
  title: 'Payment security policy',
  description:
    'What we promise about payments: who processes them, what we never see, who is watching, and what you may ask of us.',
  alternates: { canonical: '/policy' },
};

export default function PolicyPage() {
  return (
    <div className="column pt-10 md:pt-14">
      <h1 className="display text-title">Payment security policy</h1>
      <p className="measure mt-4 text-lead text-muted">
        What we promise about payments, in the order in which you may wonder about it.
      </p>
      <ol className="mt-10 grid gap-x-16 md:grid-cols-12">
        {clauses.map(({ id, heading, text }, index) => (
          <li
            key={id}
            id={id}
            className="scroll-mt-24 border-t border-line py-7 md:col-span-9 md:grid md:grid-cols-[4rem_minmax(0,1fr)]"
          >
            <ClauseText number={index + 1} heading={heading} text={text} />
          </li>
        ))}
      </ol>
    </div>
  );
}
