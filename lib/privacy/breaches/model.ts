import { HOUR } from '#lib/clock.ts';

/** How bad it may be for the people whose data it is: it decides who is told (GDPR 33(1) and 34(1)). */
export const RISKS = {
  unlikely: 'Unlikely to harm anybody: the authority need not be told',
  some: 'May harm people: the authority is told',
  high: 'Likely to harm people: the authority is told, and so are they',
} as const;
export type Risk = keyof typeof RISKS;

export const RISK_NAMES: Readonly<Record<Risk, string>> = { unlikely: 'Unlikely', some: 'Some', high: 'High' };

/** From when a breach is known, the authority is told within so long (GDPR 33(1)). */
export const AUTHORITY_WITHIN = 72 * HOUR;

/** What of people was touched. */
export const TOUCHED = {
  names: 'Names',
  emails: 'E-mail addresses',
  addresses: 'Postal addresses and phones',
  orders: 'What was ordered',
  payments: 'Payments (no card numbers: we have none)',
  'sign-in': 'Passwords or second factors',
  other: 'Something else',
} as const;
export type Touched = keyof typeof TOUCHED;

/** `due` until the authority has to be told, in milliseconds from now, negative when that is past; null when it was told or need not be. */
export type Clock = { until: string; leftMs: number } | null;

/** What has yet to happen before a breach can be closed, as sentences. */
export function owed(breach: {
  risk: Risk | null;
  measures: string | null;
  authorityToldAt: unknown;
  authorityNotBecause: string | null;
  peopleToldAt: unknown;
  peopleNotBecause: string | null;
}): string[] {
  const { risk } = breach;
  return [
    ...(risk === null ? ['Say how bad it may be for people.'] : []),
    ...(breach.measures === null ? ['Say what was done about it.'] : []),
    ...(!breach.authorityToldAt && !breach.authorityNotBecause
      ? ['Tell the authority, or say why it need not be told.']
      : []),
    ...(risk === 'high' && !breach.peopleToldAt && !breach.peopleNotBecause
      ? ['Tell the people whose data it is, or say why they need not be told.']
      : []),
  ];
}

/** Until when the authority has to be told; a breach that was told of, needs no telling, or is closed has no clock. */
export function clockOf(
  breach: { knownAt: Date; authorityToldAt: Date | null; authorityNotBecause: string | null; closedAt: Date | null },
  now: Date,
): Clock {
  if (breach.authorityToldAt || breach.authorityNotBecause || breach.closedAt) return null;
  const until = new Date(breach.knownAt.getTime() + AUTHORITY_WITHIN);
  return { until: until.toISOString(), leftMs: until.getTime() - now.getTime() };
}

/** Whom a mail about a breach goes to. Moments in ISO 8601. */
export type Audience =
  | { who: 'accounts' }
  | { who: 'orders'; from: string; to: string }
  | { who: 'numbers'; numbers: string[] };

/** A breach as the register shows it. Moments in ISO 8601. */
export type BreachView = {
  id: string;
  title: string;
  what: string;
  occurredAt: string | null;
  knownAt: string;
  touched: Touched[];
  people: number | null;
  risk: Risk | null;
  measures: string | null;
  authorityToldAt: string | null;
  authorityReference: string | null;
  authorityNotBecause: string | null;
  peopleToldAt: string | null;
  peopleNotBecause: string | null;
  closedAt: string | null;
  closedBecause: string | null;
  clock: Clock;
  owed: string[];
  events: { at: string; actor: string; kind: string; says: string | null }[];
  mailings: { at: string; audience: Audience; approvedBy: string | null; queued: number; done: boolean }[];
};

/** One line of the register. */
export type BreachRow = Pick<BreachView, 'id' | 'title' | 'knownAt' | 'people' | 'risk' | 'closedAt' | 'clock'>;
