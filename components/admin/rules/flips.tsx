import { Link } from '#components/ui/link.tsx';
import { Money } from '#components/ui/money.tsx';
import type { BacktestView, FlipView } from '#lib/risk/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';
import { MoneyList } from './money-list.tsx';
import { Nothing, Section } from './section.tsx';

type Titles = ReadonlyMap<string, string>;

/** In which ways presses would have ended otherwise; each leads to some of them. */
export function Ways({ test }: { test: BacktestView }) {
  const { flips, customers, id } = test;
  if (!flips) return null;
  return (
    <Section id="ways" title="What would be otherwise">
      {flips.length === 0 ? (
        <Nothing>Nothing: every press would have been answered just so.</Nothing>
      ) : (
        <>
          {customers ? <p className="mt-3">{customers} different buyers would have noticed.</p> : null}
          <table className={TABLE}>
            <caption className="sr-only">Presses that would have ended otherwise, by way</caption>
            <HeadRow names={['Was', 'Would be', 'Presses', 'Payments', 'Money', 'Known frauds', 'Known honest']} />
            <tbody className="max-md:block">
              {flips.map(({ before, after, presses, payments, money, fraud, honest }) => (
                <tr key={`${before} ${after}`} className={ROW}>
                  <td className={CELL}>{before}</td>
                  <td className={CELL}>
                    <Link
                      href={{ pathname: `/admin/rules/backtests/${id}`, query: { was: before, would: after } }}
                      className="link inline-block min-h-6 font-semibold"
                    >
                      {after}
                    </Link>
                  </td>
                  <td className={`${CELL} tabular`}>{presses.toLocaleString('en-GB')}</td>
                  <td className={`${CELL} tabular`}>{payments.toLocaleString('en-GB')}</td>
                  <td className={CELL}>
                    <MoneyList money={money} />
                  </td>
                  <td className={`${CELL} tabular`}>{fraud}</td>
                  <td className={`${CELL} tabular`}>{honest}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Section>
  );
}

/** Some of the presses that would have ended otherwise, the newest first. */
export function FlipList({ flips, titles }: { flips: readonly FlipView[]; titles: Titles }) {
  if (flips.length === 0) return null;
  return (
    <Section id="presses" title="Some of these presses">
      <table className={TABLE}>
        <caption className="sr-only">Presses that would have ended otherwise, the newest first</caption>
        <HeadRow names={['Press', 'Amount', 'Was', 'Would be', 'Turned out', 'Because of']} />
        <tbody className="max-md:block">
          {flips.map(flip => (
            <tr key={flip.attemptId} className={ROW}>
              <th scope="row" className={`${CELL} font-normal`}>
                <Link href={`/admin/payments/${flip.paymentId}`} className="link inline-block min-h-6">
                  <Moment at={flip.at} />
                </Link>
              </th>
              <td className={CELL}>
                <Money minor={flip.amountMinor} currency={flip.currency} />
              </td>
              <td className={CELL}>{flip.before}</td>
              <td className={`${CELL} font-semibold`}>{flip.after}</td>
              <td className={CELL}>{flip.fraud === null ? 'not known' : flip.fraud ? 'fraud' : 'honest'}</td>
              <td className={`${CELL} max-w-sm`}>{flip.rules.map(rule => titles.get(rule) ?? rule).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
