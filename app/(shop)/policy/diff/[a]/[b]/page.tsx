import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Day } from '#components/policy/day.tsx';
import { PolicyDifference } from '#components/policy/difference.tsx';
import { compared, numberIn } from '../../../_versions.ts';

export const revalidate = 3600;

type Props = { params: Promise<{ a: string; b: string }> };

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { a, b } = await params;
  if (!(await compared(numberIn(a), numberIn(b)))) return { title: 'No such versions' };
  return {
    title: `Payment security policy: version ${a} and version ${b}`,
    description: `What version ${b} of our payment security policy says otherwise than version ${a}, word by word.`,
    robots: { index: false },
  };
}

export default async function DifferencePage({ params }: Props) {
  const { a, b } = await params;
  const found = await compared(numberIn(a), numberIn(b));
  if (!found) notFound();
  const { before, after, clauses } = found;
  return (
    <div className="column pt-10 md:pt-14">
      <p className="eyebrow">Payment security policy</p>
      <h1 className="display mt-2 text-title">
        From version {before.number} to version {after.number}
      </h1>
      <p className="measure mt-4 text-lead">{after.summary}</p>
      <p className="measure mt-4 text-muted">
        <a href={`/policy/v/${after.number}`} className="link">
          Version {after.number}
        </a>{' '}
        takes effect on <Day at={after.effectiveAt} />. What is new is <ins>underlined</ins>, what is gone is{' '}
        <del>struck through</del>.
      </p>
      <PolicyDifference clauses={clauses} />
    </div>
  );
}
