import { Badge } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';
import { Money } from '#components/ui/money.tsx';
import type { CaseRow } from '#lib/payments/model.ts';
import { Card } from '../card.tsx';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Countdown } from './countdown.tsx';
import { leftUntil } from './left-until.ts';
import { OutcomeBadge } from './outcome-badge.tsx';

type Props = { cases: readonly CaseRow[]; now: string; empty: string };

/** The queue: one row for each case that waits for a person. */
export function CaseTable({ cases, now, empty }: Props) {
  if (cases.length === 0) return <p className="mt-8 border-line border-t pt-6 text-lead">{empty}</p>;
  return (
    <table className={TABLE}>
      <caption className="sr-only">Open cases, the most urgent first</caption>
      <HeadRow names={['Case', 'Verdict', 'Why', 'At risk', 'Customer', 'Waits', 'Due in', 'With']} />
      <tbody className="max-md:block">
        {cases.map(row => (
          <Row key={row.paymentId} row={row} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, now }: { row: CaseRow; now: string }) {
  return (
    <tr className={`${ROW} has-[a:focus-visible]:bg-sheet`}>
      <th scope="row" className={`${CELL} font-semibold`}>
        <Link
          href={`/admin/payments/${row.paymentId}`}
          data-case={row.orderNumber}
          className="link inline-block min-h-6"
        >
          {row.orderNumber}
        </Link>
        <span className="block font-normal text-muted text-small">
          <Card {...row.card} />
        </span>
      </th>
      <td className={CELL}>
        <OutcomeBadge outcome={row.outcome} />
        <span className="block text-muted text-small">score {row.score}</span>
        <Marks row={row} />
      </td>
      <td className={`${CELL} max-w-md text-small`}>
        <Reasons row={row} />
      </td>
      <td className={CELL}>
        <span className="text-muted md:hidden">At risk </span>
        <Money minor={row.atRiskMinor} currency={row.currency} />
      </td>
      <td className={CELL}>
        <span className="text-muted md:hidden">Customer </span>
        {row.returning === null ? 'unknown' : row.returning ? 'returning' : 'new'}
      </td>
      <td className={`${CELL} tabular whitespace-nowrap`}>
        <span className="text-muted md:hidden">Waits </span>
        {leftUntil(Date.parse(now) - Date.parse(row.openedAt))}
      </td>
      <td className={CELL}>
        <span className="text-muted md:hidden">Due in </span>
        {row.dueAt ? <Countdown at={row.dueAt} now={now} over="due now" /> : 'no deadline'}
      </td>
      <td className={CELL}>
        <span className="text-muted md:hidden">With </span>
        {row.assignee === null ? (
          <span className="text-muted">nobody</span>
        ) : row.assignee.me ? (
          'you'
        ) : (
          row.assignee.name
        )}
      </td>
    </tr>
  );
}

/** What of the case is out of the ordinary. */
const Marks = ({ row: { escalated, snoozedUntil, decided, held } }: { row: CaseRow }) => (
  <span className="grid">
    {held ? null : <Badge tone="neutral">after the sale</Badge>}
    {escalated ? <Badge tone="attention">escalated</Badge> : null}
    {snoozedUntil ? <Badge tone="waiting">rests</Badge> : null}
    {decided ? <Badge tone="waiting">{decided.kind === 'release' ? 'being released' : 'being declined'}</Badge> : null}
  </span>
);

function Reasons({ row: { because, reasons, more, held } }: { row: CaseRow }) {
  if (reasons.length === 0 || !held) return <span className="first-letter:uppercase">{because}</span>;
  return (
    <ul className="grid gap-0.5">
      {reasons.map(reason => (
        <li key={reason.rule}>{reason.says}</li>
      ))}
      {more > 0 ? <li className="text-muted">and {more} more</li> : null}
    </ul>
  );
}
