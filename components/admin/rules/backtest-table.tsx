import { Badge } from '#components/ui/badge.tsx';
import { Link } from '#components/ui/link.tsx';
import type { BacktestView } from '#lib/risk/model.ts';
import { CELL, HeadRow, ROW, TABLE } from '../data-table.tsx';
import { Moment } from '../moment.tsx';
import { Nothing } from './section.tsx';

const STATES = { running: 'Under way', done: 'Done', canceled: 'Stopped' } as const;
const TONES = { running: 'waiting', done: 'proved', canceled: 'stopped' } as const;

/** The latest backtests, the newest first. */
export function BacktestTable({ tests }: { tests: readonly BacktestView[] }) {
  if (tests.length === 0) return <Nothing>None yet. Open a version to begin one.</Nothing>;
  return (
    <table className={TABLE}>
      <caption className="sr-only">Backtests, the latest first</caption>
      <HeadRow names={['Begun', 'Version', 'State', 'Presses', 'Would be otherwise', 'By']} />
      <tbody className="max-md:block">
        {tests.map(({ id, startedAt, version, status, done, flips, askedBy }) => (
          <tr key={id} className={ROW}>
            <th scope="row" className={`${CELL} font-normal`}>
              <Link href={`/admin/rules/backtests/${id}`} className="link inline-block min-h-6">
                <Moment at={startedAt} />
              </Link>
            </th>
            <td className={`${CELL} tabular`}>Version {version}</td>
            <td className={CELL}>
              <Badge tone={TONES[status]}>{STATES[status]}</Badge>
            </td>
            <td className={`${CELL} tabular`}>{done.toLocaleString('en-GB')}</td>
            <td className={`${CELL} tabular`}>
              {flips ? flips.reduce((sum, way) => sum + way.presses, 0).toLocaleString('en-GB') : '–'}
            </td>
            <td className={`${CELL} text-muted`}>{askedBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
