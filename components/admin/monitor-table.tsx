import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { Level, MonitorView } from '#lib/payments/model.ts';
import { CELL, HeadRow, ROW, TABLE } from './data-table.tsx';
import { Moment } from './moment.tsx';

const LOOK: Record<Level, { tone: Tone; says: string; rank: number }> = {
  page: { tone: 'attention', says: 'Now', rank: 0 },
  warn: { tone: 'stopped', says: 'Look at it', rank: 1 },
  ok: { tone: 'proved', says: 'Well', rank: 2 },
};

/** Everything that is watched, the worst first, each with what it saw and from where on it would speak up. */
export function MonitorTable({ monitors, at }: { monitors: readonly MonitorView[]; at: string }) {
  const worstFirst = [...monitors].sort((one, other) => LOOK[one.level].rank - LOOK[other.level].rank);
  return (
    <>
      <p role="status" className="measure mt-3 text-lead">
        {summary(monitors)}{' '}
        <span className="text-[0.9375rem] text-muted">
          Seen <Moment at={at} precise />.
        </span>
      </p>
      <table className={TABLE}>
        <caption className="sr-only">Monitors, the worst first</caption>
        <HeadRow names={['State', 'What is watched', 'Value', 'Threshold', 'Since']} />
        <tbody className="max-md:block">
          {worstFirst.map(monitor => (
            <tr key={monitor.id} className={ROW}>
              <td className={CELL}>
                <Badge tone={LOOK[monitor.level].tone}>{LOOK[monitor.level].says}</Badge>
              </td>
              <th scope="row" className={`${CELL} font-medium`}>
                {monitor.title}
                <span className="block max-w-xl font-normal text-muted">{monitor.says}</span>
              </th>
              <Value name="Value" value={monitor.value} />
              <Value name="Threshold" value={monitor.threshold} />
              <td className={CELL}>
                {monitor.since ? (
                  <>
                    <span className="text-muted md:hidden">Since </span>
                    <Moment at={monitor.since} />
                  </>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const Value = ({ name, value }: { name: string; value: number | null }) => (
  <td className={`${CELL} tabular`}>
    <span className="text-muted md:hidden">{name} </span>
    {value === null ? '–' : value.toLocaleString('en-GB', { maximumFractionDigits: 2 })}
  </td>
);

function summary(monitors: readonly MonitorView[]): string {
  const count = (level: Level) => monitors.filter(monitor => monitor.level === level).length;
  const [now, look] = [count('page'), count('warn')];
  if (now > 0)
    return `${now} ${now === 1 ? 'thing needs' : 'things need'} somebody now${look > 0 ? `, ${look} in working hours` : ''}.`;
  if (look > 0) return `Nothing is urgent. ${look} ${look === 1 ? 'thing' : 'things'} to look at in working hours.`;
  return 'All is well.';
}
