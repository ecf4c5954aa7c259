import { DAY, HOUR, MINUTE } from '#lib/clock.ts';
import type { CountName, IdentityKind } from '../model.ts';

/** From here on an amount is no mere try whether a card lives, in minor units. */
export const MICRO = 200;

/** How a press of the pay button ended; null while nothing is known. */
export type Ended = 'declined' | 'hard_declined' | 'captured' | 'abandoned' | null;

/** What is tallied of presses, in two languages: over the columns of `risk_activity`, and over a history in memory. */
const TALLIES = {
  attempts: { sql: 'true', is: () => true },
  declines: { sql: "ended in ('declined', 'hard_declined')", is: e => e === 'declined' || e === 'hard_declined' },
  abandoned: { sql: "ended = 'abandoned'", is: e => e === 'abandoned' },
  micro: { sql: `amount_minor < ${MICRO}`, is: (_ended, amountMinor) => amountMinor < MICRO },
} satisfies Record<string, { sql: string; is(ended: Ended, amountMinor: number): boolean }>;

type Tally = keyof typeof TALLIES;
type Window = keyof typeof WINDOWS;
/** Others than presses: how many different cards and buyers, lost or stolen cards, money that went back, and frauds heard of. */
type Special = 'cards' | 'accounts' | 'otherHardDeclines' | 'refunds' | 'frauds';

const WINDOWS = { minute: MINUTE, '10m': 10 * MINUTE, hour: HOUR, day: DAY, week: 7 * DAY, month: 30 * DAY } as const;

/** A name of a count, taken apart: what, of which identity, within how long (milliseconds). */
export type Count = { name: CountName; kind: IdentityKind; within: number } & (
  | { what: 'tally'; sql: string; is(ended: Ended, amountMinor: number): boolean }
  | { what: Special }
);

function read(name: CountName): Count {
  const [what, kind, window] = name.split('.') as [Tally | Special, IdentityKind, Window];
  const of = { name, kind, within: WINDOWS[window] };
  return what in TALLIES ? { ...of, what: 'tally', ...TALLIES[what as Tally] } : { ...of, what: what as Special };
}

/** All that is counted; a name that the rules know and this list does not is no valid TypeScript. */
const NAMES = {
  'attempts.address.minute': 1,
  'attempts.address.hour': 1,
  'attempts.account.hour': 1,
  'declines.address.hour': 1,
  'declines.card.hour': 1,
  'declines.card.day': 1,
  'declines.email.day': 1,
  'cards.address.hour': 1,
  'cards.address.day': 1,
  'cards.account.day': 1,
  'cards.account.week': 1,
  'cards.email.day': 1,
  'cards.email.week': 1,
  'cards.shipping.week': 1,
  'accounts.card.week': 1,
  'micro.address.10m': 1,
  'micro.device.10m': 1,
  'otherHardDeclines.address.hour': 1,
  'otherHardDeclines.email.hour': 1,
  'otherHardDeclines.account.hour': 1,
  'otherHardDeclines.device.hour': 1,
  'abandoned.card.day': 1,
  'abandoned.address.day': 1,
  'refunds.card.month': 1,
  'refunds.account.month': 1,
  'frauds.card.month': 1,
  'frauds.email.month': 1,
  'frauds.account.month': 1,
  'frauds.address.week': 1,
  'frauds.address.month': 1,
  'frauds.shipping.month': 1,
  'frauds.device.week': 1,
  'frauds.device.month': 1,
  'attempts.card.day': 1,
  'attempts.card.month': 1,
  'attempts.account.day': 1,
  'attempts.account.month': 1,
  'attempts.address.month': 1,
  'attempts.device.month': 1,
} satisfies Record<CountName, 1> & Partial<Record<`${Tally | Special}.${IdentityKind}.${Window}`, 1>>;

export const COUNTS: readonly Count[] = (Object.keys(NAMES) as CountName[]).map(read);
