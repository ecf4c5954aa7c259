import type { BacktestView } from '#lib/risk/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Nothing, Section } from './section.tsx';

type Props = { tally: BacktestView['tally']; titles: ReadonlyMap<string, string> };

/** Rules that would have fired more or less often than they did. */
export function RuleChanges({ tally, titles }: Props) {
  const rules = Object.entries(tally.rules).filter(([, { was, would }]) => was.fired !== would.fired);
  rules.sort(
    ([, one], [, other]) => Math.abs(other.would.fired - other.was.fired) - Math.abs(one.would.fired - one.was.fired),
  );
  return (
    <Section id="by-rule" title="Rule by rule">
      {rules.length === 0 ? (
        <Nothing>Every rule would have fired as often as it did.</Nothing>
      ) : (
        <table className={TABLE}>
          <caption className="sr-only">Rules that would have fired more or less often</caption>
          <HeadRow names={['Rule', 'Fired', 'Would have', 'On frauds', 'On honest buyers']} />
          <tbody className="max-md:block">
            {rules.map(([rule, { was, would }]) => (
              <tr key={rule} className={ROW}>
                <th scope="row" className={`${CELL} font-normal`}>
                  {titles.get(rule) ?? rule}
                </th>
                <td className={`${CELL} tabular`}>{was.fired}</td>
                <td className={`${CELL} tabular font-semibold`}>{would.fired}</td>
                <td className={`${CELL} tabular`}>
                  {was.fraud} → {would.fraud}
                </td>
                <td className={`${CELL} tabular`}>
                  {was.honest} → {would.honest}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
