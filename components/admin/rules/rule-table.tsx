import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import type { RuleView } from '#lib/risk/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Precision, type Record30 } from './rule-record.tsx';
import { RuleState } from './rule-state.tsx';
import { doing, limitOf, named } from './words.ts';

/** The rules of one gate: what each looks for, what its hits do, and how it did in 30 days. */
export function RuleTable({
  caption,
  rules,
  records,
}: {
  caption: string;
  rules: readonly RuleView[];
  records: ReadonlyMap<string, NonNullable<Record30>>;
}) {
  return (
    <table className={TABLE}>
      <caption className="sr-only">{caption}</caption>
      <HeadRow names={['Rule', 'State', 'A hit means', 'Limits', 'Hits, 30 days', 'Were fraud']} />
      <tbody className="max-md:block">
        {rules.map(rule => (
          <tr key={rule.id} className={ROW}>
            <th scope="row" className={`${CELL} max-w-md font-normal`}>
              <Link href={`/admin/rules/${rule.id}`} className="link inline-block min-h-6 font-semibold">
                {rule.title}
              </Link>
              <span className="block text-muted text-small">
                <span className="tabular">{rule.number}</span> · {rule.id}
              </span>
            </th>
            <td className={CELL}>
              <RuleState rule={rule} />
            </td>
            <td className={CELL}>
              <Actions rule={rule} />
            </td>
            <td className={CELL}>
              <Limits rule={rule} />
            </td>
            <td className={`${CELL} tabular`}>
              <Narrow>Hits in 30 days: </Narrow>
              {records.get(rule.id)?.hits ?? 0}
            </td>
            <td className={CELL}>
              <Narrow>Were fraud: </Narrow>
              <Precision record={records.get(rule.id)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Narrow = ({ children }: { children: ReactNode }) => <span className="text-muted md:hidden">{children}</span>;

/** What each hit of a rule does. */
export const Actions = ({ rule: { actions } }: { rule: Pick<RuleView, 'actions'> }) => (
  <ul>
    {actions.map(action => (
      <li key={action.name}>
        {actions.length > 1 && action.name !== action.outcome ? (
          <span className="text-muted">{named(action.name)}: </span>
        ) : null}
        {doing(action)}
      </li>
    ))}
  </ul>
);

/** The limits of a rule, and where they differ from what is usual. */
export const Limits = ({ rule: { limits } }: { rule: Pick<RuleView, 'limits'> }) =>
  limits.length === 0 ? (
    <span className="text-muted">none</span>
  ) : (
    <ul>
      {limits.map(({ name, value, usual }) => (
        <li key={name}>
          <span className="text-muted">{named(name)}</span> <span className="tabular">{limitOf(name, value)}</span>
          {value === usual ? null : <span className="text-muted text-small"> (usually {limitOf(name, usual)})</span>}
        </li>
      ))}
    </ul>
  );
