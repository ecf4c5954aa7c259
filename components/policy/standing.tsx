import { Notice } from '#components/ui/notice.tsx';
import type { PolicyVersion } from '#lib/policy/model.ts';
import { Day } from './day.tsx';

/** Which version one reads, since when it holds, and the ways to the others. */
export const Standing = ({ version, next }: { version: PolicyVersion; next: PolicyVersion | null }) => (
  <>
    {next ? (
      <Notice tone="attention" title="A new version is published" className="mt-6 max-w-[72ch]">
        <p>
          It takes effect on <Day at={next.effectiveAt} />. Until then this one holds.{' '}
          <a href={`/policy/diff/${version.number}/${next.number}`} className="link">
            See what changes
          </a>
        </p>
      </Notice>
    ) : null}
    <p className="mt-6 text-muted text-small">
      Version {version.number}, in force since <Day at={version.effectiveAt} />.
    </p>
    <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-small print:hidden">
      <li>
        <a href={`/policy/v/${version.number}`} className="link inline-block py-1">
          This version for good
        </a>
      </li>
      <li>
        <a href="/policy/versions" className="link inline-block py-1">
          All versions
        </a>
      </li>
      <li>
        <a href="/policy/feed.xml" className="link inline-block py-1">
          Feed
        </a>
      </li>
    </ul>
  </>
);
