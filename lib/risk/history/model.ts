import { DAY, HOUR } from '#lib/clock.ts';
import type { IdentityKind } from '../model.ts';

export const IDENTITY_KINDS = [
  'card',
  'email',
  'account',
  'address',
  'shipping',
  'device',
] as const satisfies readonly IdentityKind[];

/** Keyed hashes of whoever pays; null where it is not known. */
export type Identities = Readonly<Record<IdentityKind, string | null>>;

/** For how long what happened is remembered. */
export const KEPT = 400 * DAY;
/** A look back reads at most so many rows of one identity, the newest: what it costs is bounded however hot the identity is. */
export const MOST_READ = 500;
/** For how long fraud clings to what took part in it. */
export const MARKED_FOR = 365 * DAY;

/** What is usual is told from the newest presses of the last days, at least so many of them paid; worked out every hour. */
export const USUAL = { days: 90, newest: 10_000, fewest: 100, every: HOUR } as const;
