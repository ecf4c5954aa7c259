import { Link } from '#components/ui/link.tsx';
import type { RuleHitView } from '#lib/risk/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';
import { Nothing, Section } from './section.tsx';
import { doing, ENDS } from './words.ts';

/** The latest payments that a rule fired on. */
export function RuleHits({ hits }: { hits: readonly RuleHitView[] }) {
  return (
    <Section id="hits" title="Latest hits">
      {hits.length === 0 ? (
        <Nothing>It has not fired on a recent payment.</Nothing>
      ) : (
        <table className={TABLE}>
          <caption className="sr-only">Payments that this rule fired on, the latest first</caption>
          <HeadRow names={['Payment', 'It saw', 'Its limit', 'The hit meant', 'The payment']} />
          <tbody className="max-md:block">
            {hits.map(hit => (
              <tr key={`${hit.paymentId} ${hit.at}`} className={ROW}>
                <th scope="row" className={`${CELL} font-normal`}>
                  <Link href={`/admin/payments/${hit.paymentId}`} className="link inline-block min-h-6">
                    <Moment at={hit.at} />
                  </Link>
                </th>
                <td className={`${CELL} [overflow-wrap:anywhere]`}>{hit.value ?? 'no value'}</td>
                <td className={CELL}>
                  <span className="text-muted md:hidden">limit </span>
                  {hit.threshold ?? 'none'}
                </td>
                <td className={CELL}>{doing(hit)}</td>
                <td className={CELL}>{ENDS[hit.verdict]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
