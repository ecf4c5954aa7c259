import { DAY } from '#lib/clock.ts';

/** By what payments are told to belong together. `address` is the network's, `shipping` the parcel's. */
export const IDENTITY_KINDS = ['card', 'email', 'account', 'address', 'shipping', 'device'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

/** Keyed hashes of whoever pays; null where it is not known. */
export type Identities = Readonly<Record<IdentityKind, string | null>>;

/** For how long what happened is remembered. */
export const KEPT = 400 * DAY;
/** A look back reads at most so many rows of one identity, the newest: what it costs is bounded however hot the identity is. */
export const MOST_READ = 500;
/** For how long fraud clings to what took part in it. */
export const MARKED_FOR = 365 * DAY;
