import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { LookResult, LookView } from '#lib/payment-page/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';

const RESULTS: Record<LookResult, { tone: Tone; word: string }> = {
  as_signed: { tone: 'proved', word: 'As signed' },
  different: { tone: 'attention', word: 'Differs' },
  failed: { tone: 'stopped', word: 'Not seen' },
};

/** The newest looks of the observer. */
export function Looks({ looks }: { looks: readonly LookView[] }) {
  return (
    <section aria-labelledby="looks">
      <h2 id="looks" className="display text-heading">
        Looks
      </h2>
      {looks.length === 0 ? <p className="mt-2 text-muted">None yet.</p> : null}
      {looks.length > 0 ? (
        <table className={TABLE}>
          <caption className="sr-only">The newest looks at the payment page</caption>
          <HeadRow names={['When', 'Result', 'What was seen', 'Build']} />
          <tbody className="max-md:block">
            {looks.map(({ id, at, result, says, build }) => (
              <tr key={id} className={ROW}>
                <th scope="row" className={`${CELL} font-normal`}>
                  <Moment at={at} precise />
                </th>
                <td className={CELL}>
                  <Badge tone={RESULTS[result].tone}>{RESULTS[result].word}</Badge>
                </td>
                <td className={CELL}>{says}</td>
                <td className={CELL}>
                  <code className="break-all text-small">{build ?? 'not signed'}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
