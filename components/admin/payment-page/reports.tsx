import { REPORT_KINDS, type ReportView } from '#lib/payment-page/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';

/** What browsers of buyers reported. Shown as what it is: anybody may send that. */
export function Reports({ reports }: { reports: readonly ReportView[] }) {
  return (
    <section aria-labelledby="reports">
      <h2 id="reports" className="display text-heading">
        What buyers’ browsers reported
      </h2>
      <p className="measure mt-2 text-muted">
        Added to the page after it was drawn. It may be an extension of that browser, and anybody can send such a
        report: each new one has our own browser look at once.
      </p>
      {reports.length === 0 ? <p className="mt-4">Nothing in thirty days.</p> : null}
      {reports.length > 0 ? (
        <table className={TABLE}>
          <caption className="sr-only">Reports of the last thirty days</caption>
          <HeadRow names={['What', 'From', 'Times', 'First', 'Last']} />
          <tbody className="max-md:block">
            {reports.map(({ kind, what, times, firstAt, lastAt }) => (
              <tr key={`${kind} ${what} ${firstAt}`} className={ROW}>
                <th scope="row" className={`${CELL} font-medium`}>
                  {REPORT_KINDS[kind]}
                </th>
                <td className={CELL}>
                  <code className="break-all">{what}</code>
                </td>
                <td className={`${CELL} tabular`}>{times.toLocaleString('en-GB')}</td>
                <td className={CELL}>
                  <Moment at={firstAt} />
                </td>
                <td className={CELL}>
                  <Moment at={lastAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
