import { Link } from '#components/ui/link.tsx';
import type { ControlRunView } from '#lib/policy/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';
import { ResultBadge } from './result-badge.tsx';

type ControlLine = { id: string; says: string; every: 'hour' | 'day'; last: ControlRunView | null };

/** The controls of a clause with what each found last. A promise under two clauses stands under both. */
export const ControlList = ({
  clause,
  lines,
}: {
  clause: { id: string; heading: string };
  lines: readonly ControlLine[];
}) => (
  <section aria-labelledby={`clause-${clause.id}`}>
    <h3 id={`clause-${clause.id}`} className="font-semibold text-lead">
      {clause.heading}
    </h3>
    {lines.length === 0 ? (
      <p className="mt-2 text-[0.9375rem] text-muted">People keep it: see the duties.</p>
    ) : (
      <table className={TABLE.replace('mt-8', 'mt-2')}>
        <caption className="sr-only">Controls of the clause: {clause.heading}</caption>
        <HeadRow names={['Promise', 'Result', 'Looked at']} />
        <tbody className="max-md:block">
          {lines.map(({ id, says, every, last }) => (
            <tr key={id} className={ROW}>
              <td className={`${CELL} md:w-2/3`}>
                <Link href={`/admin/audits/controls/${id}`} className="link inline-block min-h-6 font-medium">
                  {says}
                </Link>
                {last ? <span className="block break-words text-muted text-small">{last.says}</span> : null}
              </td>
              <td className={CELL}>
                <ResultBadge result={last?.result ?? null} />
              </td>
              <td className={CELL}>
                {last ? <Moment at={last.startedAt} /> : null}
                <span className="block text-muted text-small">{every === 'hour' ? 'each hour' : 'each day'}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);
