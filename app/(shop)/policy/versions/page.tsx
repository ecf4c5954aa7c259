import type { Metadata } from 'next';
import { CompareVersions } from '#components/policy/compare-versions.tsx';
import { VersionList } from '#components/policy/version-list.tsx';
import { versions } from '../_versions.ts';

export const revalidate = 3600;

export const metadata: Metadata = {
  title: 'Versions of the payment security policy',
  description: 'Every version of our payment security policy that was ever published, and what each one changed.',
  alternates: { canonical: '/policy/versions', types: { 'application/atom+xml': '/policy/feed.xml' } },
};

export default async function VersionsPage() {
  const listed = await versions.listed();
  return (
    <div className="column pt-10 md:pt-14">
      <p className="eyebrow">Payment security policy</p>
      <h1 className="display mt-2 text-title">Versions</h1>
      <p className="measure mt-4 text-lead text-muted">
        Every version that was ever published, word for word and for good. A{' '}
        <a href="/policy/feed.xml" className="link">
          feed
        </a>{' '}
        tells of new ones.
      </p>
      <VersionList versions={listed} />
      <CompareVersions numbers={listed.map(({ number }) => number)} />
    </div>
  );
}
