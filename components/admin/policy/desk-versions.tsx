import type { Route } from 'next';
import { VersionStanding } from '#components/policy/version-facts.tsx';
import { Link } from '#components/ui/link.tsx';
import { type DeskVersion, REASONS } from '#lib/policy/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';

type Props = { versions: readonly DeskVersion[]; nameOf: (id: string) => string };

/** Every version that was published, the newest first, by whom, and the way to who was told of it. */
export const DeskVersions = ({ versions, nameOf }: Props) => (
  <section aria-labelledby="versions">
    <h2 id="versions" className="display text-heading">
      Versions
    </h2>
    <table className={TABLE}>
      <caption className="sr-only">Versions of the policy, the newest first</caption>
      <HeadRow names={['Version', 'Where it stands', 'What was new', 'Published']} />
      <tbody className="max-md:block">
        {versions.map(version => (
          <tr key={version.number} className={ROW}>
            <th scope="row" className={`${CELL} whitespace-nowrap text-left font-semibold`}>
              <a href={`/policy/v/${version.number}`} className="link inline-block min-h-6">
                Version {version.number}
              </a>
            </th>
            <td className={CELL}>
              <VersionStanding version={version} />
              {version.supersedes === null ? null : (
                <Link
                  href={`/admin/policy/${version.number}/notices` as Route}
                  className="link mt-1 block min-h-6 text-small"
                >
                  Who was told
                </Link>
              )}
            </td>
            <td className={`${CELL} max-w-md`}>
              {version.summary}
              {version.supersedes === null ? null : (
                <span className="block text-muted text-small">{REASONS[version.reason]}</span>
              )}
            </td>
            <td className={CELL}>
              <Moment at={version.publishedAt} />
              <span className="block text-muted text-small">
                {version.approvedBy
                  ? `${nameOf(version.publishedBy)}, approved by ${nameOf(version.approvedBy)}`
                  : 'came with the shop'}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
