import { Badge } from '#components/ui/badge.tsx';
import type { RunView } from '#lib/payments/model.ts';
import { CELL, HeadRow, ROW, TABLE } from './data-table.tsx';
import { Moment } from './moment.tsx';

/** The latest runs: what each compared and how it ended. */
export function RunsTable({ runs }: { runs: readonly RunView[] }) {
  if (runs.length === 0) return null;
  return (
    <section aria-labelledby="runs">
      <h2 id="runs" className="display text-heading">
        Runs
      </h2>
      <table className={TABLE.replace('mt-8', 'mt-3')}>
        <caption className="sr-only">The latest runs, newest first</caption>
        <HeadRow names={['Began', 'Compared since', 'Payments', 'Refunds', 'Disputes', 'Orders', 'Result']} />
        <tbody className="max-md:block">
          {runs.map(run => (
            <tr key={run.id} className={ROW}>
              <th scope="row" className={`${CELL} font-medium`}>
                <Moment at={run.startedAt} />
                <span className="block font-normal text-muted text-small">
                  {run.startedBy === 'system:nightly' ? 'every night' : 'by hand'}
                </span>
              </th>
              <td className={CELL}>
                <span className="text-muted md:hidden">Since </span>
                <Moment at={run.from} />
              </td>
              {(['payments', 'refunds', 'disputes', 'orders'] as const).map(subject => (
                <td key={subject} className={`${CELL} tabular max-md:me-4 max-md:inline-block`}>
                  {(run.compared[subject] ?? 0).toLocaleString('en-GB')}
                  <span className="text-muted md:hidden"> {subject}</span>
                </td>
              ))}
              <td className={CELL}>
                {run.finishedAt === null ? (
                  <Badge tone="waiting">Under way</Badge>
                ) : run.differences === 0 ? (
                  <Badge tone="proved">Nothing open</Badge>
                ) : (
                  <Badge tone="attention">{run.differences} open</Badge>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
