import type { Metadata } from 'next';
import { ClauseProof } from '#components/policy/clause-proof.tsx';
import { ClauseText } from '#components/policy/clause-text.tsx';
import { Contents } from '#components/policy/contents.tsx';
import { Standing } from '#components/policy/standing.tsx';
import { policy } from './_policy.ts';

export const metadata: Metadata = {
  title: 'Payment security policy',
  description:
    'What we promise about payments: who processes them, what we never see, who is watching, and what you may ask of us.',
  alternates: { canonical: '/policy', types: { 'application/atom+xml': '/policy/feed.xml' } },
};

/** What is promised comes from the version in force; how it is kept, from the clauses of this build and what was found. */
export default async function PolicyPage() {
  const { version, next, kept } = await policy();
  return (
    <div className="column pt-10 md:pt-14">
      <h1 className="display text-title">Payment security policy</h1>
      <p className="measure mt-4 text-lead text-muted">
        What we promise about payments, how we keep it, and when that was last proved.
      </p>
      <Standing version={version} next={next} />
      <Contents clauses={version.clauses} />
      <ol className="mt-8">
        {version.clauses.map(({ id, heading, text }, index) => (
          <li
            key={id}
            id={id}
            className="scroll-mt-24 gap-x-12 border-line border-t py-8 lg:grid lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] print:break-inside-avoid"
          >
            <div className="md:grid md:grid-cols-[4rem_minmax(0,1fr)]">
              <ClauseText number={index + 1} heading={heading} text={text} />
            </div>
            <div className="mt-6 max-w-[60ch] border-line md:ms-16 lg:ms-0 lg:mt-0 lg:border-s lg:ps-8">
              <ClauseProof {...kept(id)} />
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
