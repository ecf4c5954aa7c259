import { randomBytes } from 'node:crypto';

/** A UUIDv7: sorts by time, so that indexes stay dense. `B` brands it with the thing that it names. */
export type Id<B extends string> = string & { readonly __id?: B };

/** A new UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits. */
export function newId<B extends string>(now: number = Date.now()): Id<B> {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as Id<B>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether `text` is a lower-case UUID, so that a malformed id is refused before it reaches Postgres. */
export const isId = (text: string): boolean => UUID.test(text);

/** The least UUIDv7 of a moment: what was made from then on is not below it, what was made before is. */
export function firstId(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
