import { Badge } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';
import type { FindingRow } from '#lib/policy/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';

type Props = { caption: string; findings: readonly FindingRow[]; nameOf: (actor: string) => string };

/** Broken promises: how bad, since when, by when, and whose. */
export const FindingsTable = ({ caption, findings, nameOf }: Props) => (
  <table className={TABLE.replace('mt-8', 'mt-3')}>
    <caption className="sr-only">{caption}</caption>
    <HeadRow names={['Promise', 'How bad', 'Since', 'By', 'Whose']} />
    <tbody className="max-md:block">
      {findings.map(finding => (
        <tr key={finding.id} className={ROW}>
          <td className={CELL}>
            <Link href={`/admin/audits/findings/${finding.id}`} className="link inline-block min-h-6 font-medium">
              {finding.promise}
            </Link>
            <span className="block break-words text-muted text-small">{finding.says}</span>
          </td>
          <td className={CELL}>
            <SeverityBadge finding={finding} />
          </td>
          <td className={CELL}>
            <span className="text-muted md:hidden">Since </span>
            <Moment at={finding.openedAt} />
          </td>
          <td className={CELL}>
            {finding.closedAt ? (
              <>
                Closed <Moment at={finding.closedAt} />
              </>
            ) : (
              <>
                <span className="text-muted md:hidden">By </span>
                <Moment at={finding.dueAt} />
                {finding.overdue ? <Badge tone="attention">Overdue</Badge> : null}
              </>
            )}
          </td>
          <td className={CELL}>{finding.owner ? nameOf(finding.owner) : 'Nobody yet'}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** How bad it is, in a word; quiet once it is closed. */
export const SeverityBadge = ({ finding: { severity, closedAt } }: { finding: FindingRow }) => (
  <Badge tone={closedAt ? 'proved' : severity === 'critical' || severity === 'high' ? 'attention' : 'waiting'}>
    <span className="first-letter:uppercase">{closedAt ? `${severity}, closed` : severity}</span>
  </Badge>
);
