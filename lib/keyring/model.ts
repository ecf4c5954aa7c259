/** What a key can belong to: whose data it seals, or what of theirs is erased by itself. */
export type KeyOwner = 'account' | 'order' | 'cart' | 'mail' | 'link' | 'invitation' | 'evidence';

declare const holds: unique symbol;
/** The text of a sealed value, `v2:<key id>:<iv>:<ciphertext>:<tag>`; only `sealField` makes one. `T` is what it holds. */
export type Sealed<T> = string & { readonly [holds]: T };

/** What stands where something was, once its person was forgotten. */
export const ERASED = 'Erased';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
/** How every sealed value begins, for JavaScript and Postgres alike. */
export const SEALED = `^v2:${UUID}:`;

const sealed = new RegExp(SEALED);

/** Whether a stored value is sealed, and not a value from before there were keys. */
export const isSealed = (value: unknown): boolean => typeof value === 'string' && sealed.test(value);
