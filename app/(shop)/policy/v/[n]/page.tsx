import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClauseText } from '#components/policy/clause-text.tsx';
import { Contents } from '#components/policy/contents.tsx';
import { VersionFacts } from '#components/policy/version-facts.tsx';
import { numberIn, versions } from '../../_versions.ts';

export const revalidate = 3600;

type Props = { params: Promise<{ n: string }> };

export const generateStaticParams = async () => (await versions.listed()).map(({ number }) => ({ n: String(number) }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const n = numberIn((await params).n);
  if (!(await versions.one(n))) return { title: 'No such version' };
  return {
    title: `Payment security policy, version ${n}`,
    description: `What we promise about payments, as version ${n} said it, word for word.`,
    alternates: { canonical: `/policy/v/${n}` },
  };
}

/** A version for good: its words never change, only where it stands. */
export default async function VersionPage({ params }: Props) {
  const number = numberIn((await params).n);
  const [version, listed] = await Promise.all([versions.one(number), versions.listed()]);
  const standing = listed.find(one => one.number === number);
  if (!version || !standing) notFound();
  return (
    <div className="column pt-10 md:pt-14">
      <p className="eyebrow">Payment security policy</p>
      <h1 className="display mt-2 text-title">Version {version.number}</h1>
      <VersionFacts version={standing} />
      <Contents clauses={version.clauses} />
      <ol className="mt-8">
        {version.clauses.map(({ id, heading, text }, index) => (
          <li
            key={id}
            id={id}
            className="scroll-mt-24 border-line border-t py-7 md:grid md:grid-cols-[4rem_minmax(0,1fr)] print:break-inside-avoid"
          >
            <ClauseText number={index + 1} heading={heading} text={text} />
          </li>
        ))}
      </ol>
    </div>
  );
}
