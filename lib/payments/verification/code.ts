import { timingSafeEqual } from 'node:crypto';
import { hashOfToday, sha256 } from '#lib/crypto/index.ts';

/** The eight digits of a code for a guest, worked out from its id with a key that is not in the database. */
export const codeOf = (id: string): string =>
  String(Buffer.from(hashOfToday('verification-code', id), 'base64url').readUIntBE(0, 6) % 100_000_000).padStart(
    8,
    '0',
  );

/** Whether `typed` is the code of that id, however it is spaced. */
export const isCode = (typed: string, id: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(codeOf(id))), Buffer.from(sha256(typed.replaceAll(/[\s-]/g, ''))));
