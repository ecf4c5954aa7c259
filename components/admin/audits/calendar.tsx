import { Link } from '#components/ui/link.tsx';
import type { DayOfRuns } from '#lib/policy/model.ts';

export type CalendarDay = DayOfRuns & { duties: readonly { says: string; what: 'due' | 'done' }[] };
type Props = { month: string; days: readonly CalendarDay[]; today: string; earlier: string; later: string };

const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** A month: what ran on each day, what was broken, and which duties are due or were done. On a narrow screen, a list of the days that say something. */
export function Calendar({ month, days, today, earlier, later }: Props) {
  const blanks = weekday(days[0]?.day ?? `${month}-01`);
  const cells = [...Array.from({ length: blanks }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar" className="display text-heading">
        {MONTH.format(new Date(`${month}-01T00:00:00Z`))}
      </h2>
      <p className="mt-2 flex gap-6 text-small">
        <Link href={`/admin/audits?month=${earlier}#calendar`} className="link inline-block min-h-6">
          The month before
        </Link>
        <Link href={`/admin/audits?month=${later}#calendar`} className="link inline-block min-h-6">
          The month after
        </Link>
      </p>
      <table className="mt-3 w-full table-fixed text-left text-small max-md:block">
        <caption className="sr-only">Runs of controls and duties by day</caption>
        <thead className="max-md:hidden">
          <tr className="border-edge border-b text-muted">
            {NAMES.map(name => (
              <th key={name} scope="col" className="px-2 py-1 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {weeks.map((week, at) => (
            <tr key={week.find(Boolean)?.day ?? at} className="border-line border-b align-top max-md:contents">
              {week.map((day, column) =>
                day ? (
                  <Day key={day.day} day={day} today={today} />
                ) : (
                  <td key={NAMES[column]} className="max-md:hidden" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Day({ day: { day, held, broken, not_checked, duties }, today }: { day: CalendarDay; today: string }) {
  const runs = held + broken + not_checked;
  const quiet = runs === 0 && duties.length === 0;
  return (
    <td
      aria-current={day === today ? 'date' : undefined}
      className={`h-20 px-2 py-1.5 aria-[current]:bg-sheet max-md:h-auto ${quiet ? 'max-md:hidden' : 'max-md:block max-md:border-line max-md:border-b'}`}
    >
      <time dateTime={day} className="tabular font-medium">
        {Number(day.slice(8))}
      </time>
      {runs > 0 ? (
        <span className="block text-muted">
          {runs} {runs === 1 ? 'run' : 'runs'}
        </span>
      ) : null}
      {broken > 0 ? <span className="block font-medium text-vermilion">▲ {broken} broken</span> : null}
      {duties.map(({ says, what }) => (
        <span key={`${what} ${says}`} className={`block break-words ${what === 'done' ? 'text-proof' : ''}`}>
          {what === 'done' ? '● Done: ' : '◐ Due: '}
          {says}
        </span>
      ))}
    </td>
  );
}
