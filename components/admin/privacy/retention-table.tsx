import type { RetentionView } from '#lib/privacy/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';

/** Each table that has a time, what was promised, and what became of it. */
export function RetentionTable({ tables }: Pick<RetentionView, 'tables'>) {
  return (
    <table className={TABLE}>
      <caption className="sr-only">Tables that have a time limit</caption>
      <HeadRow names={['Table', 'Kept', 'Gone in 30 days', 'Held back', 'Last looked at']} />
      <tbody className="max-md:block">
        {tables.map(({ table, promise, gone, heldBack, because, at }) => (
          <tr key={table} className={ROW}>
            <th scope="row" className={`${CELL} break-all font-mono font-normal text-small`}>
              {table}
            </th>
            <td className={CELL}>{promise}</td>
            <td className={`${CELL} tabular`}>
              <span className="text-muted md:hidden">Gone in 30 days: </span>
              {gone}
            </td>
            <td className={CELL}>
              <span className="text-muted md:hidden">Held back: </span>
              <span className="tabular">{heldBack}</span>
              {because.length > 0 ? <span className="block text-small">{because.join(' ')}</span> : null}
            </td>
            <td className={CELL}>{at ? <Moment at={at} /> : <span className="text-muted">not yet</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
