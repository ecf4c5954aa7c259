import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { config } from '#lib/config/index.ts';
import { keyedHash, sha256, sign, verify } from '#lib/crypto/index.ts';
import type { Reader, Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { newPersonKey, openField, type Sealed, sealField } from '#lib/keyring/index.ts';
import { oneTimeToken, type TokenPurpose } from '../schema.ts';

/** What a mail keeps of a link in the outbox: not the link itself, which is signed when the mail is written. */
export type IssuedLink = { id: string; expiresAt: string };

export type NewLink = {
  purpose: TokenPurpose;
  accountId: string | null;
  sessionId?: string;
  payload?: Record<string, unknown>;
  /** Milliseconds. */
  lasts: number;
};

export type OpenLink = {
  id: string;
  accountId: string | null;
  sessionId: string | null;
  payload: Record<string, unknown>;
};

/** Makes a link that can be used once, until it expires. */
export async function issueLink(tx: Tx, wanted: NewLink, now: Date): Promise<IssuedLink> {
  const { purpose, accountId, sessionId = null, payload = {}, lasts } = wanted;
  const id = newId();
  const expiresAt = new Date(Math.ceil((now.getTime() + lasts) / 1000) * 1000);
  const tokenHash = sha256(sign(purpose, id, expiresAt));
  const kept = await keptPayload(tx, id, payload);
  await tx
    .insert(oneTimeToken)
    .values({ id, purpose, tokenHash, accountId, sessionId, payload: kept, createdAt: now, expiresAt });
  return { id, expiresAt: expiresAt.toISOString() };
}

type Payload = Record<string, unknown>;

/** What names somebody is sealed, under a key that goes with the link. Ids and stamps are looked for, and stay. */
async function keptPayload(tx: Tx, id: string, payload: Payload): Promise<Sealed<Payload>> {
  if (!('email' in payload)) return payload as unknown as Sealed<Payload>;
  const key = await newPersonKey(tx, { link: id });
  return sealField(key, oneTimeToken.payload, id, payload, { emailHash: hashOfAddress(String(payload.email)) });
}

/** By this the links to an address are found when its owner is forgotten. */
export const hashOfAddress = (email: string): string => keyedHash('one-time-token.email', email.toLowerCase());

const payload = openField(oneTimeToken.payload, oneTimeToken.id, {});

/** The address of an issued link under `path`, for example `/not-me`. */
export const linkTo = (purpose: TokenPurpose, path: string, { id, expiresAt }: IssuedLink): string =>
  new URL(`${path}/${sign(purpose, id, new Date(expiresAt))}`, config().shopUrl).href;

/** What a link stands for, or null: forged, for another purpose, used or expired. Using it up is `redeemLink`. */
export async function openLink(
  reader: Reader,
  purpose: TokenPurpose,
  token: string,
  now: Date,
): Promise<OpenLink | null> {
  const id = verify(purpose, token, now);
  if (!id) return null;
  const { accountId, sessionId } = oneTimeToken;
  const [found] = await reader
    .select({ id: oneTimeToken.id, accountId, sessionId, payload })
    .from(oneTimeToken)
    .where(alive(purpose, token, now));
  return found ?? null;
}

/** Uses a link up: of any number of uses at once, one gets what it stands for and the others null. */
export async function redeemLink(tx: Tx, purpose: TokenPurpose, token: string, now: Date): Promise<OpenLink | null> {
  if (!verify(purpose, token, now)) return null;
  const { accountId, sessionId } = oneTimeToken;
  const [used] = await tx
    .update(oneTimeToken)
    .set({ usedAt: now })
    .where(alive(purpose, token, now))
    .returning({ id: oneTimeToken.id, accountId, sessionId, payload });
  return used ?? null;
}

/** Counts against a link that something wrong was entered with it; after `most` times it is void. */
export async function countWrongUse(
  tx: Tx,
  purpose: TokenPurpose,
  token: string,
  most: number,
  now: Date,
): Promise<void> {
  const { failures } = oneTimeToken;
  const last = sql`case when ${failures} + 1 >= ${most} then ${now.toISOString()}::timestamptz end`;
  await tx
    .update(oneTimeToken)
    .set({ failures: sql`${failures} + 1`, usedAt: last })
    .where(alive(purpose, token, now));
}

const alive = (purpose: TokenPurpose, token: string, now: Date) =>
  and(
    eq(oneTimeToken.tokenHash, sha256(token)),
    eq(oneTimeToken.purpose, purpose),
    isNull(oneTimeToken.usedAt),
    gt(oneTimeToken.expiresAt, now),
  );
