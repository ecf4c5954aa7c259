import type { ListedVersion } from '#lib/policy/model.ts';
import { Day } from './day.tsx';
import { VersionStanding } from './version-facts.tsx';

/** Every version, the newest first. */
export const VersionList = ({ versions }: { versions: readonly ListedVersion[] }) => (
  <ol className="mt-10">
    {versions.map(version => (
      <li
        key={version.number}
        className="border-line border-t py-6 md:grid md:grid-cols-[12rem_minmax(0,1fr)] md:gap-x-8"
      >
        <div>
          <h2 className="display text-heading">
            <a href={`/policy/v/${version.number}`} className="link">
              Version {version.number}
            </a>
          </h2>
          <p className="mt-1 text-muted text-small">
            Published <Day at={version.publishedAt} />
          </p>
        </div>
        <div className="measure mt-3 md:mt-0">
          <p>
            <VersionStanding version={version} />
          </p>
          <p className="mt-2">{version.summary}</p>
          {version.supersedes === null ? null : (
            <p className="mt-1 text-small">
              <a href={`/policy/diff/${version.supersedes}/${version.number}`} className="link inline-block py-1">
                What it changed
              </a>
            </p>
          )}
        </div>
      </li>
    ))}
  </ol>
);
