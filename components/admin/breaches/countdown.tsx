import type { BreachView } from '#lib/privacy/model.ts';
import { Moment } from '../moment.tsx';

const HOUR = 3_600_000;

/** How long is left to tell the authority, or for how long it is overdue. */
export function Countdown({ clock }: Pick<BreachView, 'clock'>) {
  if (!clock) return <span>answered</span>;
  const hours = Math.floor(Math.abs(clock.leftMs) / HOUR);
  return clock.leftMs < 0 ? (
    <span className="font-medium text-vermilion">
      <span aria-hidden="true">▲ </span>overdue for {hours} h, since <Moment at={clock.until} />
    </span>
  ) : (
    <span>
      {hours} h left, until <Moment at={clock.until} />
    </span>
  );
}
