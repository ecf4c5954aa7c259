import { Link } from '#components/ui/link.tsx';
import type { ShadowView } from '#lib/risk/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';
import { MoneyList } from './money-list.tsx';
import { Nothing, Section } from './section.tsx';
import { STAGES } from './words.ts';

type Props = { shadow: ShadowView; titles: ReadonlyMap<string, string> };

/** What a version in shadow would have decided otherwise. */
export function ShadowSummary({ shadow, titles }: Props) {
  const { compared, most, ways, rules, latest } = shadow;
  const differing = ways.filter(way => way.live !== way.shadow);
  const otherwise = differing.reduce((sum, { verdicts }) => sum + verdicts, 0);
  return (
    <Section id="shadow" title="Beside the live rules">
      <p className="mt-3">
        {compared === 0
          ? 'No payment has been judged by it yet.'
          : `Of ${compared === most ? 'the newest ' : ''}${compared.toLocaleString('en-GB')} verdicts it would have given ${otherwise.toLocaleString('en-GB')} otherwise.`}
      </p>
      {differing.length === 0 ? null : (
        <table className={TABLE}>
          <caption className="sr-only">Verdicts that differ, by gate and by what was decided</caption>
          <HeadRow names={['Asked', 'Was', 'Would be', 'Verdicts', 'Money']} />
          <tbody className="max-md:block">
            {differing.map(({ stage, live, shadow: would, verdicts, money }) => (
              <tr key={`${stage} ${live} ${would}`} className={ROW}>
                <td className={CELL}>{STAGES[stage]}</td>
                <td className={CELL}>{live}</td>
                <td className={`${CELL} font-semibold`}>{would}</td>
                <td className={`${CELL} tabular`}>{verdicts.toLocaleString('en-GB')}</td>
                <td className={CELL}>
                  <MoneyList money={money} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rules.length === 0 ? null : (
        <p className="mt-4 text-[0.9375rem]">
          What makes the difference:{' '}
          {rules.map(({ rule, verdicts }) => `${titles.get(rule) ?? rule} (${verdicts})`).join(', ')}.
        </p>
      )}
      {latest.length === 0 ? null : (
        <ul className="mt-4 grid gap-1 text-[0.9375rem]">
          {latest.map(({ paymentId, stage, live, shadow: would, at }) => (
            <li key={`${paymentId} ${stage} ${at}`}>
              <Link href={`/admin/payments/${paymentId}`} className="link inline-block min-h-6">
                <Moment at={at} />
              </Link>
              : {live}, would be {would}
            </li>
          ))}
        </ul>
      )}
      {compared > 0 && otherwise === 0 ? <Nothing>Nothing would be otherwise so far.</Nothing> : null}
    </Section>
  );
}
