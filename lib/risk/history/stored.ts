/** The part of a keyed hash (base64url) that history keeps: 64 bits, which make its indexes a quarter of the size. */
export const stored = (hash: string | null): bigint | null =>
  hash === null ? null : Buffer.from(hash, 'base64url').readBigInt64BE();
