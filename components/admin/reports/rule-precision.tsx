import { CELL, HeadRow, ROW, TABLE } from '#components/admin/data-table.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';

/** What a rule's hits turned out to be: payments. `precision`: frauds of those that are known, in percent. */
export type RuleRow = {
  id: string;
  title: string;
  hits: number;
  fraud: number;
  honest: number;
  unlabelled: number;
  precision: number | null;
};

/** So many must be known before a rule can be called noise. */
const ENOUGH = 10;

/** How often each rule was right, from what people, banks and time have said since. */
export function RulePrecision({ rules, file }: { rules: readonly RuleRow[]; file: string }) {
  return (
    <section aria-labelledby="precision" className="mt-14">
      <h2 id="precision" className="display text-heading">
        How often rules were right
      </h2>
      <p className="measure mt-2 text-[0.9375rem]">
        Payments on which a rule fired in this period, by what they turned out to be: decided by a person, disputed,
        reported, or paid and never complained about.
      </p>
      {rules.length === 0 ? (
        <p className="mt-4 text-muted">No rule has fired.</p>
      ) : (
        <table className={TABLE}>
          <caption className="sr-only">Rules by how often they fired</caption>
          <HeadRow names={['Rule', 'Fired on', 'Fraud', 'Honest', 'Not known yet', 'Right']} />
          <tbody className="max-md:block">
            {rules.map(rule => (
              <tr key={rule.id} className={ROW}>
                <th scope="row" className={`${CELL} font-medium`}>
                  <Link href={`/admin/rules/${rule.id}`} className="link inline-block min-h-6">
                    {rule.title}
                  </Link>
                </th>
                <Count name="Fired on" value={rule.hits} />
                <Count name="Fraud" value={rule.fraud} />
                <Count name="Honest" value={rule.honest} />
                <Count name="Not known yet" value={rule.unlabelled} />
                <td className={`${CELL} tabular`}>
                  <span className="text-muted md:hidden">Right </span>
                  {rule.precision === null ? '–' : `${rule.precision.toFixed(0)} %`}{' '}
                  {rule.precision !== null && rule.precision < 10 && rule.fraud + rule.honest >= ENOUGH ? (
                    <Badge tone="attention">Mostly noise</Badge>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <a href={file} download className="link mt-3 inline-block min-h-6 text-small">
        How often rules were right, as CSV
      </a>
    </section>
  );
}

const Count = ({ name, value }: { name: string; value: number }) => (
  <td className={`${CELL} tabular`}>
    <span className="text-muted md:hidden">{name} </span>
    {value.toLocaleString('en-GB')}
  </td>
);
