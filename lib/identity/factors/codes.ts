import { randomBytes } from 'node:crypto';
import { and, count, eq, isNull } from 'drizzle-orm';
import { keyedHash } from '#lib/crypto/index.ts';
import type { Reader, Tx } from '#lib/db/index.ts';
import { recoveryCode } from './schema.ts';

const MANY = 10;
/** Crockford's: nothing in it is taken for something else. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Gives an account ten new recovery codes of 80 random bits; the old ones are void. This is the only time they are seen. */
export async function newRecoveryCodes(tx: Tx, accountId: string, now: Date): Promise<string[]> {
  await dropRecoveryCodes(tx, accountId);
  const codes = Array.from({ length: MANY }, newCode);
  await tx
    .insert(recoveryCode)
    .values(codes.map(code => ({ accountId, hash: hashOf(accountId, code), createdAt: now })));
  return codes;
}

/** Uses a code up. Of any number of uses at once, one succeeds. */
export async function takeRecoveryCode(tx: Tx, accountId: string, entered: string, now: Date): Promise<boolean> {
  const hash = hashOf(accountId, entered);
  const used = await tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(and(eq(recoveryCode.accountId, accountId), eq(recoveryCode.hash, hash), isNull(recoveryCode.usedAt)))
    .returning({ hash: recoveryCode.hash });
  return used.length > 0;
}

/** How many codes are left. */
export async function recoveryCodesLeft(reader: Reader, accountId: string): Promise<number> {
  const unused = and(eq(recoveryCode.accountId, accountId), isNull(recoveryCode.usedAt));
  const [row] = await reader.select({ left: count() }).from(recoveryCode).where(unused);
  return row?.left ?? 0;
}

export async function dropRecoveryCodes(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
}

function newCode(): string {
  const letters = [...randomBytes(16)].map(byte => LETTERS[byte % LETTERS.length]).join('');
  return letters.match(/.{4}/g)?.join('-') ?? letters;
}

/** Keyed and per account, so that the table alone tests no guess. Small letters, spaces and look-alikes are forgiven. */
function hashOf(accountId: string, code: string): string {
  const plain = code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return keyedHash('recovery-code', `${accountId}|${plain}`);
}
