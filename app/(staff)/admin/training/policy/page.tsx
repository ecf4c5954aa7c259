import type { Metadata } from 'next';
import { PressForm } from '#components/admin/press-form.tsx';
import { ClauseText } from '#components/policy/clause-text.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { accountIdOf } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { trainingOf } from '#lib/identity/index.ts';
import { newestPolicy } from '#lib/policy/index.ts';
import { reader } from '../../reader.ts';
import { Refused } from '../../refused.tsx';
import { acknowledge } from '../actions.ts';

export const metadata: Metadata = { title: 'The policy' };

export default async function PolicyToReadPage() {
  const actor = await reader('training.take', '/admin/training/policy');
  if (!actor) return <Refused permission="training.take" />;
  const now = clock.now();
  const [{ policy }, { number, clauses }] = await Promise.all([
    trainingOf(accountIdOf(actor) ?? '', now),
    newestPolicy(now),
  ]);
  const read = policy?.version === String(number);
  return (
    <>
      <Link href="/admin/training" className="link inline-block min-h-6 text-small">
        Training
      </Link>
      <h1 className="display mt-2 text-title">Payment security policy</h1>
      <p className="measure mt-3 text-muted">
        Version {number}, word for word as our customers read it. You are part of how it is kept.
      </p>
      <ol className="mt-8 max-w-3xl">
        {clauses.map(({ id, heading, text }, index) => (
          <li key={id} className="border-line border-t py-6 sm:grid sm:grid-cols-[3.5rem_minmax(0,1fr)]">
            <ClauseText number={index + 1} heading={heading} text={text} />
          </li>
        ))}
      </ol>
      <div className="mt-4 max-w-3xl">
        {read ? (
          <Notice tone="proved">You have acknowledged this version. It is on record.</Notice>
        ) : (
          <PressForm
            hidden={{ version: String(number) }}
            look="primary"
            press="I have read it, and I keep to it"
            action={acknowledge}
          />
        )}
      </div>
    </>
  );
}
