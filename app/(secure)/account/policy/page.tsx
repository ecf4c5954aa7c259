import type { Metadata } from 'next';
import { PageHead } from '#components/account/page-head.tsx';
import { SayRead } from '#components/account/policy/say-read.tsx';
import { ClauseText } from '#components/policy/clause-text.tsx';
import { Day } from '#components/policy/day.tsx';
import { PolicyDifference } from '#components/policy/difference.tsx';
import { accountIdOf } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { differenceOf, lastRead, newestPolicy, policyVersion } from '#lib/policy/index.ts';
import type { PolicyVersion } from '#lib/policy/model.ts';
import { customerAt } from '../_customer.ts';
import { sayRead } from './actions.ts';

export const metadata: Metadata = { title: 'Payment security policy' };

/** What has changed in the policy since they read it last; for who never did, the whole of it. */
export default async function AccountPolicyPage() {
  const now = clock.now();
  const actor = await customerAt('/account/policy', now);
  const [newest, last] = await Promise.all([newestPolicy(now), lastRead(accountIdOf(actor) ?? '')]);
  const read = last && last.version < newest.number ? await policyVersion(last.version) : null;
  return (
    <>
      <PageHead title="Payment security policy">
        What we promise about your payments. <Standing newest={newest} now={now} />
      </PageHead>
      {last?.version === newest.number ? (
        <p className="mt-8 max-w-[72ch]">
          You have read this version, on <Day at={last.at} />. When there is a new one we write to you, and this page
          shows what changes.
        </p>
      ) : null}
      {read && last ? (
        <>
          <h2 className="display mt-12 text-heading">
            What has changed since version {read.number}, which you read on <Day at={last.at} />
          </h2>
          <PolicyDifference clauses={differenceOf(read.clauses, newest.clauses)} />
        </>
      ) : last ? null : (
        <Whole version={newest} />
      )}
      {last?.version === newest.number ? null : <SayRead version={newest.number} action={sayRead} />}
    </>
  );
}

const Standing = ({ newest, now }: { newest: PolicyVersion; now: Date }) => (
  <>
    The newest is{' '}
    <a href={`/policy/v/${newest.number}`} className="link">
      version {newest.number}
    </a>
    ; it {new Date(newest.effectiveAt) > now ? 'takes effect on' : 'holds since'} <Day at={newest.effectiveAt} />.
  </>
);

const Whole = ({ version: { number, clauses, summary, supersedes } }: { version: PolicyVersion }) => (
  <>
    {supersedes === null ? null : (
      <p className="mt-8 max-w-[72ch]">
        What is new in it: {summary}{' '}
        <a href={`/policy/diff/${supersedes}/${number}`} className="link">
          See what changes, word for word
        </a>
      </p>
    )}
    <ol className="mt-8">
      {clauses.map(({ id, heading, text }, index) => (
        <li key={id} className="border-line border-t py-6 sm:grid sm:grid-cols-[3.5rem_minmax(0,1fr)]">
          <ClauseText number={index + 1} heading={heading} text={text} />
        </li>
      ))}
    </ol>
  </>
);
