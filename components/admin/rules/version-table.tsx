import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';
import type { RulesetStatus, VersionView } from '#lib/risk/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';
import { STATUSES } from './words.ts';

const TONES: Readonly<Record<RulesetStatus, Tone>> = {
  live: 'proved',
  shadow: 'waiting',
  draft: 'neutral',
  retired: 'stopped',
  discarded: 'stopped',
};

/** Where a version stands. */
export const VersionStatus = ({ status }: { status: RulesetStatus }) => (
  <Badge tone={TONES[status]}>{STATUSES[status]}</Badge>
);

/** Every version that anybody kept, the newest first. */
export const VersionTable = ({ versions }: { versions: readonly VersionView[] }) => (
  <table className={TABLE}>
    <caption className="sr-only">Versions of the rules, the newest first</caption>
    <HeadRow names={['Version', 'State', 'What it is for', 'Made', 'Published']} />
    <tbody className="max-md:block">
      {versions.map(version => (
        <tr key={version.version} className={ROW}>
          <th scope="row" className={`${CELL} font-semibold`}>
            <Link href={`/admin/rules/versions/${version.version}`} className="link inline-block min-h-6">
              Version {version.version}
            </Link>
          </th>
          <td className={CELL}>
            <VersionStatus status={version.status} />
          </td>
          <td className={`${CELL} max-w-md`}>{version.note || <span className="text-muted">nothing said</span>}</td>
          <td className={CELL}>
            <Moment at={version.createdAt} />
            <span className="block text-muted text-small">
              {version.createdBy}
              {version.basedOn === null ? null : `, from version ${version.basedOn}`}
            </span>
          </td>
          <td className={CELL}>
            <Published version={version} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Who made it live the last time, and who approved that. */
export function Published({ version: { publishedAt, publishedBy, approvedBy } }: { version: VersionView }) {
  if (!publishedAt) return <span className="text-muted">{publishedBy ?? 'never'}</span>;
  return (
    <>
      <Moment at={publishedAt} />
      <span className="block text-muted text-small">
        {publishedBy}
        {approvedBy ? `, approved by ${approvedBy}` : null}
      </span>
    </>
  );
}
