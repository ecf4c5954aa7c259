import { DAY, MINUTE } from '#lib/clock.ts';
import type { PreAuthFacts } from '../model.ts';
import { USUAL } from './model.ts';
import type { Remembered } from './remembered.ts';

type Known = Pick<PreAuthFacts['shop'], 'p90' | 'p95' | 'p99' | 'baseline10m'>;

/** Minutes that are remembered: a week, and room for the one that begins. */
const MINUTES = (7 * DAY) / MINUTE;
const ROOM = MINUTES + 1;
const SHORT = 10;

/** What the whole shop saw: minutes, as `risk_minute` has them, and what is usual, as `refreshUsual` works it out. */
export class Usual {
  #presses: Remembered;
  #attempts = new Int32Array(ROOM);
  #declines = new Int32Array(ROOM);
  #newest = Number.NEGATIVE_INFINITY;
  #refreshed = Number.NEGATIVE_INFINITY;
  #known = new Map<number, Known>();

  constructor(presses: Remembered) {
    this.#presses = presses;
  }

  pressed(at: number): void {
    bump(this.#attempts, this.#slot(at));
  }

  declined(at: number): void {
    bump(this.#declines, this.#slot(at));
  }

  at(now: number, currency: number): PreAuthFacts['shop'] {
    this.#slot(now);
    const round = Math.floor(now / USUAL.every) * USUAL.every;
    if (round > this.#refreshed) this.#refresh(round);
    const last = Math.floor(now / MINUTE);
    const unknown = { p90: null, p95: null, p99: null, baseline10m: null };
    return {
      attempts10m: sumOf(this.#attempts, last, SHORT),
      declines10m: sumOf(this.#declines, last, SHORT),
      ...(this.#known.get(currency) ?? unknown),
    };
  }

  /** The place of a minute; those between the newest so far and it are emptied. */
  #slot(at: number): number {
    const minute = Math.floor(at / MINUTE);
    for (let empty = Math.max(this.#newest + 1, minute - ROOM + 1); empty <= minute; empty++) {
      this.#attempts[empty % ROOM] = 0;
      this.#declines[empty % ROOM] = 0;
    }
    this.#newest = Math.max(this.#newest, minute);
    return minute % ROOM;
  }

  #refresh(at: number): void {
    this.#refreshed = at;
    const last = Math.floor(at / MINUTE);
    // Postgres keeps it as a `real`.
    const baseline10m = this.#weekIsFull(last)
      ? Math.fround(sumOf(this.#attempts, last, MINUTES) / (MINUTES / SHORT))
      : null;
    for (const [currency, amounts] of this.#paid(at)) {
      const sorted = Float64Array.from(amounts).sort();
      const upTo = (part: number): number | null =>
        sorted.length < USUAL.fewest ? null : (sorted[Math.ceil(part * sorted.length) - 1] ?? null);
      this.#known.set(currency, { p90: upTo(0.9), p95: upTo(0.95), p99: upTo(0.99), baseline10m });
    }
  }

  /** Whether the shop was open for six days or more of the week. */
  #weekIsFull(last: number): boolean {
    for (let minute = last - MINUTES + 1; minute <= last - (6 * DAY) / MINUTE; minute++)
      if ((this.#attempts[((minute % ROOM) + ROOM) % ROOM] ?? 0) > 0) return true;
    return false;
  }

  #paid(at: number): Map<number, number[]> {
    const presses = this.#presses;
    const paid = new Map<number, number[]>();
    let read = 0;
    for (let n = presses.next - 1; n >= presses.oldest && read < USUAL.newest; n--) {
      if (presses.at(n) > at) continue;
      if (presses.at(n) <= at - USUAL.days * DAY) break;
      read++;
      if (presses.ended(n) !== 'captured') continue;
      const currency = presses.currency(n);
      const amounts = paid.get(currency);
      if (amounts) amounts.push(presses.amount(n));
      else paid.set(currency, [presses.amount(n)]);
    }
    return paid;
  }
}

function bump(minutes: Int32Array, slot: number): void {
  minutes[slot] = (minutes[slot] ?? 0) + 1;
}

/** The sum of so many minutes up to `last`. */
function sumOf(minutes: Int32Array, last: number, many: number): number {
  let sum = 0;
  for (let minute = last - many + 1; minute <= last; minute++) sum += minutes[((minute % ROOM) + ROOM) % ROOM] ?? 0;
  return sum;
}
