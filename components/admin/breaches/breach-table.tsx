import { Link } from '#components/ui/link.tsx';
import { type BreachRow, RISK_NAMES } from '#lib/privacy/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';
import { Countdown } from './countdown.tsx';

/** One row for each breach, the latest first. */
export function BreachTable({ breaches }: { breaches: readonly BreachRow[] }) {
  if (breaches.length === 0) return <p className="mt-8 border-line border-t pt-6 text-lead">There has been none.</p>;
  return (
    <table className={TABLE}>
      <caption className="sr-only">Breaches, the latest first</caption>
      <HeadRow names={['Breach', 'Known', 'People', 'Risk', 'Authority']} />
      <tbody className="max-md:block">
        {breaches.map(({ id, title, knownAt, people, risk, closedAt, clock }) => (
          <tr key={id} className={ROW}>
            <th scope="row" className={`${CELL} font-semibold`}>
              <Link href={`/admin/breaches/${id}`} className="link inline-block min-h-6">
                {title}
              </Link>
            </th>
            <td className={CELL}>
              <Moment at={knownAt} />
            </td>
            <td className={CELL}>{people ?? 'not known'}</td>
            <td className={CELL}>{risk ? RISK_NAMES[risk] : 'not judged'}</td>
            <td className={CELL}>{closedAt ? 'closed' : <Countdown clock={clock} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
