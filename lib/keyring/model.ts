/** What a key can belong to: whose data it seals, or what of theirs is erased by itself. */
export type KeyOwner =
  | 'account'
  | 'order'
  | 'quote'
  | 'mail'
  | 'link'
  | 'invitation'
  | 'evidence'
  | 'request'
  | 'ticket';

declare const holds: unique symbol;
/**
 * A sealed value, `v2:<key id>:<iv>:<ciphertext>:<tag>`; in a column of JSON it is `sealed` of an object, beside what stays
 * readable. Only `sealField` makes one. `T` is what it holds.
 */
export type Sealed<T> = { readonly [holds]: T };

/** What stands where something was, once its person was forgotten. */
export const ERASED = 'Erased';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** How every sealed value begins, for JavaScript and Postgres alike. */
export const SEALED = `^v2:${UUID}:`;

const sealed = new RegExp(SEALED);

/** Whether a stored value is sealed, and not a value from before there were keys. */
export const isSealed = (value: unknown): boolean => sealed.test(sealedText(value));

/** The text of a sealed value, wherever it was read; of any other value nothing. */
export function sealedText(value: unknown): string {
  const text = typeof value === 'object' && value !== null && 'sealed' in value ? value.sealed : value;
  return typeof text === 'string' ? text : '';
}

/** The master keys of the shop, as its staff see them. Moments in ISO 8601. */
export type KeysView = {
  current: string;
  masters: {
    id: string;
    firstSeenAt: string;
    state: 'current' | 'former' | 'retired';
    retiredAt: string | null;
    /** How many keys of people lie under it; nobody counts further than `MOST_COUNTED`. */
    keys: number;
  }[];
  /** The latest move of all keys, under way or over. */
  rotation: { to: string; startedAt: string; total: number; done: number; finishedAt: string | null } | null;
};

export const MOST_COUNTED = 100_000;
