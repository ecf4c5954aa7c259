import { Badge } from '#components/ui/badge.tsx';
import type { AssessmentView } from '#lib/policy/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';

type Props = { all: readonly AssessmentView[]; names: Readonly<Record<string, string>> };

/** Every assessment of late, the newest first. */
export function AssessmentTable({ all, names }: Props) {
  if (all.length === 0) return <p className="measure mt-10 text-lead">The shop has not been assessed yet.</p>;
  return (
    <section aria-labelledby="earlier" className="mt-12">
      <h2 id="earlier" className="display text-heading">
        All of late
      </h2>
      <table className={TABLE}>
        <caption className="sr-only">Assessments, the newest first</caption>
        <HeadRow names={['Asked for', 'By', 'Came to', 'Requests']} />
        <tbody className="max-md:block">
          {all.map(one => (
            <tr key={one.id} className={ROW}>
              <th scope="row" className={`${CELL} font-medium`}>
                <Moment at={one.askedAt} />
              </th>
              <td className={CELL}>
                {one.askedBy.startsWith('system:') ? 'The shop itself' : (names[one.askedBy] ?? 'Somebody')}
              </td>
              <td className={CELL}>
                <Outcome of={one} />
              </td>
              <td className={`${CELL} tabular`}>{one.results.reduce((sum, { requests }) => sum + requests, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Outcome({ of: { finishedAt, failed, results } }: { of: AssessmentView }) {
  const found = results.reduce((sum, one) => sum + one.found.length, 0);
  if (!finishedAt) return <Badge tone="waiting">Under way</Badge>;
  if (failed) return <Badge tone="stopped">Broke off</Badge>;
  return found === 0 ? (
    <Badge tone="proved">Nothing got through</Badge>
  ) : (
    <Badge tone="attention">{found} to mend</Badge>
  );
}
