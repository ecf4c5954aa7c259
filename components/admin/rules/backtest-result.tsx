import type { ReactNode } from 'react';
import type { BacktestView } from '#lib/risk/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { MoneyList } from './money-list.tsx';
import { ENDS, OUTCOMES } from './words.ts';

type Side = BacktestView['tally']['was'];
type Column = { name: string; side: Side; tally: BacktestView['tally'] };

/** What the shop answered beside what a version, or two, would have. */
export function BacktestResult({ test, other }: { test: BacktestView; other: BacktestView | null }) {
  const columns: Column[] = [
    { name: 'The shop did', side: test.tally.was, tally: test.tally },
    { name: `Version ${test.version} would`, side: test.tally.would, tally: test.tally },
    ...(other ? [{ name: `Version ${other.version} would`, side: other.tally.would, tally: other.tally }] : []),
  ];
  return (
    <table className={TABLE}>
      <caption className="sr-only">What was answered, and what would have been</caption>
      <HeadRow names={['What became of it', ...columns.map(({ name }) => name)]} />
      <tbody className="max-md:block">
        {OUTCOMES.map(outcome => (
          <Row key={outcome} name={`A press ${ENDS[outcome]}`} columns={columns}>
            {({ side }) => count(side.outcomes[outcome])}
          </Row>
        ))}
        <Row name="Money stopped" columns={columns}>
          {({ side }) => <MoneyList money={side.stopped} />}
        </Row>
        <Row name="Known frauds stopped" columns={columns}>
          {({ side, tally }) => `${count(side.fraudStopped)} of ${count(tally.fraud)}`}
        </Row>
        <Row name="Known frauds missed" columns={columns}>
          {({ side, tally }) => count(tally.fraud - side.fraudStopped)}
        </Row>
        <Row name="Honest buyers stopped" columns={columns}>
          {({ side, tally }) => `${count(side.honestStopped)} of ${count(tally.honest)}`}
        </Row>
        <Row name="Of what it stops, was fraud" columns={columns}>
          {({ side }) => precision(side)}
        </Row>
      </tbody>
    </table>
  );
}

type RowProps = { name: string; columns: readonly Column[]; children: (column: Column) => ReactNode };

const Row = ({ name, columns, children }: RowProps) => (
  <tr className={ROW}>
    <th scope="row" className={`${CELL} font-normal text-muted`}>
      {name}
    </th>
    {columns.map(column => (
      <td key={column.name} className={`${CELL} tabular`}>
        <span className="text-muted md:hidden">{column.name} </span>
        {children(column)}
      </td>
    ))}
  </tr>
);

const count = (number: number): string => number.toLocaleString('en-GB');

function precision({ fraudStopped, honestStopped }: Side): string {
  const known = fraudStopped + honestStopped;
  return known === 0 ? 'nothing known' : `${Math.round((100 * fraudStopped) / known)}%`;
}
