import { Badge, type Tone } from '#components/ui/badge.tsx';
import { type ListedVersion, REASONS } from '#lib/policy/model.ts';
import { Day } from './day.tsx';

const TONES: Readonly<Record<ListedVersion['standing'], Tone>> = {
  'in-force': 'proved',
  'to-come': 'waiting',
  past: 'stopped',
  overtaken: 'stopped',
};

/** Where a version stands, in words and by the mark of its badge. */
export const VersionStanding = ({ version: { standing, effectiveAt, until } }: { version: ListedVersion }) => (
  <Badge tone={TONES[standing]}>
    <span>
      {standing === 'to-come' ? (
        <>
          Takes effect on <Day at={effectiveAt} />
        </>
      ) : null}
      {standing === 'in-force' ? (
        <>
          In force since <Day at={effectiveAt} />
        </>
      ) : null}
      {standing === 'in-force' && until ? (
        <>
          , until <Day at={until} />
        </>
      ) : null}
      {standing === 'past' && until ? (
        <>
          In force from <Day at={effectiveAt} /> to <Day at={until} />
        </>
      ) : null}
      {standing === 'overtaken' ? 'Never in force: another took its place before' : null}
    </span>
  </Badge>
);

/** What is known of a version besides its words, and how anybody can see that these are still the same. */
export function VersionFacts({ version }: { version: ListedVersion }) {
  const { number, summary, reason, material, publishedAt, supersedes, sha256 } = version;
  return (
    <>
      <p className="mt-4">
        <VersionStanding version={version} />
      </p>
      <p className="measure mt-4 text-lead">{summary}</p>
      <dl className="mt-6 grid gap-x-6 gap-y-2 text-[0.9375rem] sm:grid-cols-[10rem_minmax(0,1fr)]">
        <dt className="text-muted">Published</dt>
        <dd>
          <Day at={publishedAt} />
        </dd>
        {supersedes === null ? null : (
          <>
            <dt className="text-muted">Why</dt>
            <dd>
              {REASONS[reason]}
              {material ? '. It matters to customers, who are told at least thirty days before.' : '.'}
            </dd>
          </>
        )}
        <dt className="text-muted">SHA-256</dt>
        <dd className="tabular break-all">{sha256}</dd>
      </dl>
      <p className="measure mt-4 text-muted text-small">
        Nothing in a version can be changed once it is published. The hash above is that of its{' '}
        <a href={`/policy/v/${number}/text`} className="link">
          plain text
        </a>
        : save it, compute the hash yourself, and compare. Each version names the one before it with its hash.
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-small print:hidden">
        {supersedes === null ? null : (
          <li>
            <a href={`/policy/diff/${supersedes}/${number}`} className="link inline-block py-1">
              What it changed
            </a>
          </li>
        )}
        {version.standing === 'in-force' ? null : (
          <li>
            <a href="/policy" className="link inline-block py-1">
              The version in force
            </a>
          </li>
        )}
        <li>
          <a href="/policy/versions" className="link inline-block py-1">
            All versions
          </a>
        </li>
      </ul>
    </>
  );
}
