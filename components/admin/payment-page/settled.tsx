import { DIFFERENCE_KINDS, type DifferenceView } from '#lib/payment-page/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';

/** What differed once, and how that ended. */
export function SettledDifferences({ settled }: { settled: readonly DifferenceView[] }) {
  if (settled.length === 0) return null;
  return (
    <section aria-labelledby="settled">
      <h2 id="settled" className="display text-heading">
        Settled
      </h2>
      <table className={TABLE}>
        <caption className="sr-only">What differed in the last ninety days</caption>
        <HeadRow names={['What', 'Found', 'From', 'Until', 'How it ended']} />
        <tbody className="max-md:block">
          {settled.map(({ id, kind, what, found, firstSeenAt, lastSeenAt, settledHow, because }) => (
            <tr key={id} className={ROW}>
              <th scope="row" className={`${CELL} font-medium`}>
                {DIFFERENCE_KINDS[kind]}
                <code className="block break-all font-normal text-muted text-small">{what}</code>
              </th>
              <td className={`${CELL} max-w-sm`}>
                <code className="break-all text-small">{found?.slice(0, 200) ?? 'nothing'}</code>
              </td>
              <td className={CELL}>
                <Moment at={firstSeenAt} />
              </td>
              <td className={CELL}>
                <Moment at={lastSeenAt} />
              </td>
              <td className={CELL}>{settledHow === 'gone' ? 'It was gone.' : `Accepted. ${because ?? ''}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
