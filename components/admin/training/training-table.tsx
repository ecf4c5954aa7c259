import { Badge } from '#components/ui/badge.tsx';
import type { TrainingModule } from '#lib/access/model.ts';
import type { TrainingRow } from '#lib/identity/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Day } from '../people/person-state.tsx';

type Props = { rows: readonly TrainingRow[]; titleOf: (module: TrainingModule) => string };

/** Until when everybody who works here is trained, for those who look after it. */
export function TrainingTable({ rows, titleOf }: Props) {
  const titles = rows[0]?.modules.map(({ module }) => titleOf(module)) ?? [];
  return (
    <section aria-labelledby="everybody" className="mt-14">
      <h2 id="everybody" className="display text-heading">
        Everybody
      </h2>
      <table className={TABLE}>
        <caption className="sr-only">Until when everybody is trained in each module</caption>
        <HeadRow names={['Name', ...titles, 'Policy']} />
        <tbody className="max-md:block">
          {rows.map(({ id, name, modules, acknowledged }) => (
            <tr key={id} className={ROW}>
              <th scope="row" className={`${CELL} text-left font-medium`}>
                {name}
              </th>
              {modules.map(({ module, validUntil, valid }) => (
                <td key={module} className={CELL}>
                  <span className="text-muted md:hidden">{titleOf(module)}: </span>
                  {valid && validUntil ? (
                    <Day at={validUntil} />
                  ) : (
                    <Badge tone="attention">{validUntil ? 'Ran out' : 'Not taken'}</Badge>
                  )}
                </td>
              ))}
              <td className={CELL}>
                {acknowledged ? <Badge tone="proved">Read</Badge> : <Badge tone="attention">Policy not read</Badge>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
