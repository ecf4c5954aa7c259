import { html } from 'hono/html';
import type { World } from '../../world.ts';
import { hidden, lineForm, number, select } from '../fields.ts';
import type { Markup } from '../layout.ts';
import { moment } from '../words.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const UNITS = { days: DAY, hours: HOUR, minutes: 60, seconds: 1 } as const;
const STEPS = [
  ['30 minutes: customer sessions end', 30 * 60],
  ['12 hours: confirmation tokens end', 12 * HOUR],
  ['1 day: idempotency keys end', DAY],
  ['7 days: authorizations end', 7 * DAY],
] as const;

/** The sandbox's time, and how to move it. */
export function clock(world: World): Markup {
  const ahead = world.clock.offset();
  return html`<section class="panel">
    <h2>Clock</h2>
    <p>
      It is ${moment(world.now())} (UTC) in the sandbox,
      ${ahead === 0 ? 'as everywhere.' : html`<strong>${inWords(ahead)} ahead</strong> of the wall clock.`}
    </p>
    <p class="soft">
      Time only moves forward, and stays moved after a restart. What is due by then happens at once. The shop keeps its own
      clock, and signatures of webhooks carry real time.
    </p>
    <div class="acts">
      ${STEPS.map(([label, seconds]) =>
        lineForm('/faults/clock', label, [hidden('count', String(seconds)), hidden('unit', 'seconds')], 'quiet'),
      )}
    </div>
    ${lineForm('/faults/clock', 'Move forward', [
      number('count', 'By', 1, 366 * DAY),
      select(
        'unit',
        'Unit',
        Object.keys(UNITS).map(unit => [unit, unit]),
      ),
    ])}
  </section>`;
}

/** The seconds of a typed step; NaN when it is none. */
export function stepOf(count: string, unit: string): number {
  return /^\d{1,9}$/.test(count) && Object.hasOwn(UNITS, unit)
    ? Number(count) * UNITS[unit as keyof typeof UNITS]
    : NaN;
}

/** `7 days 12 hours`; seconds only when there is nothing greater. */
function inWords(seconds: number): string {
  const parts: string[] = [];
  let rest = seconds;
  for (const [unit, size] of Object.entries(UNITS)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${count === 1 ? unit.slice(0, -1) : unit}`);
  }
  return parts.slice(0, 2).join(' ');
}
