import { randomBytes } from 'node:crypto';
import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { generateURI, ScureBase32Plugin, verify } from 'otplib';
import { encode } from 'uqr';
import { unseal } from '#lib/crypto/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { keyFor, openField, sealField } from '#lib/keyring/index.ts';
import { totp } from './schema.ts';

const PERIOD = 30;
const base32 = new ScureBase32Plugin();
const place = (accountId: string) => ({ table: 'totp', column: 'sealed_seed', row: accountId });

const SEED = openField(totp.sealedSeed, totp.accountId, '');

/** A seed as it is used. One from before accounts had keys was sealed by the shop’s own, and is so inside of its seal. */
const seedIn = (text: string, accountId: string): Buffer =>
  text.startsWith('v1:') ? unseal('totp', place(accountId), text) : Buffer.from(text, 'base64url');

/** What an authenticator app is given: to scan, or to type where nothing can be scanned. */
export type AppSetup = { secret: string; uri: string; qr: { path: string; size: number } };

/**
 * A new seed of 160 bits for an account's app, sealed for its row. It protects nothing until its first code was
 * entered; null when the account has an app already.
 */
export async function newSeed(tx: Tx, account: { id: string; email: string }, now: Date): Promise<AppSetup | null> {
  const seed = randomBytes(20);
  const key = await keyFor(tx, { account: account.id });
  if (!key) return null;
  const sealedSeed = sealField(key, totp.sealedSeed, account.id, seed.toString('base64url'));
  const row = { sealedSeed, createdAt: now, lastStep: 0 };
  const [kept] = await tx
    .insert(totp)
    .values({ accountId: account.id, ...row })
    .onConflictDoUpdate({ target: totp.accountId, set: row, setWhere: isNull(totp.confirmedAt) })
    .returning({ id: totp.accountId });
  if (!kept) return null;
  const secret = base32.encode(seed, { padding: false });
  const uri = generateURI({ issuer: 'Counterproof', label: account.email, secret });
  return { secret, uri, qr: drawn(uri) };
}

/**
 * Whether `code` is the app's at `now`, one step early or late; true once for each step, because the step is written
 * down by the same statement that checks it. `confirms` takes the first code of a new app.
 */
export async function takeAppCode(
  tx: Tx,
  accountId: string,
  code: string,
  now: Date,
  confirms = false,
): Promise<boolean> {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return false;
  const mine = and(eq(totp.accountId, accountId), confirms ? isNull(totp.confirmedAt) : isNotNull(totp.confirmedAt));
  const [found] = await tx.select({ seed: SEED }).from(totp).where(mine);
  if (!found) return false;
  const secret = seedIn(found.seed, accountId);
  const epoch = Math.floor(now.getTime() / 1000);
  const result = await verify({ strategy: 'totp', secret, token, epoch, period: PERIOD, epochTolerance: PERIOD });
  if (!result.valid) return false;
  const step = Math.floor(epoch / PERIOD) + result.delta;
  const taken = await tx
    .update(totp)
    .set({ lastStep: step, lastUsedAt: now, ...(confirms ? { confirmedAt: now } : {}) })
    .where(and(mine, lt(totp.lastStep, step)))
    .returning({ id: totp.accountId });
  return taken.length > 0;
}

/** The code as one path of squares, which needs neither an image nor markup from a string. */
function drawn(text: string): AppSetup['qr'] {
  const { data, size } = encode(text, { border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { path: squares.join(''), size };
}
