import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { rotateSession } from '../sessions/complete-challenge.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { afterRemoval, livePasskey, lockFactors, NoSuchFactor } from './change-factors.ts';
import { objectOf, ownerOf } from './owner.ts';
import { passkey, totp } from './schema.ts';
import { tellOfFactor } from './tell.ts';

/** WebAuthn allows ids of up to 1023 bytes. */
const passkeyId = z.string().regex(/^[\w-]{1,1400}$/, 'There is no such passkey.');
export const passkeyName = z.string().trim().min(1, 'Give it a name.').max(60, 'A name of at most 60 characters.');

/** Takes a passkey off its account; other sessions end. Throws NoSuchFactor and LastFactor. */
export const removePasskey = operation({
  name: 'identity.remove-passkey',
  may: 'account.manage',
  input: z.strictObject({ passkeyId }),
  fresh: (_input, actor) => objectOf(actor),
  async run({ tx, actor, now }, input) {
    const owner = ownerOf(actor);
    await lockFactors(tx, owner.accountId);
    const mine = livePasskey(owner.accountId, input.passkeyId);
    const [removed] = await tx.update(passkey).set({ removedAt: now }).where(mine).returning({ name: passkey.name });
    if (!removed) throw new NoSuchFactor();
    return factorRemoved(tx, owner, { kind: 'passkey-removed', detail: { name: removed.name } }, now);
  },
  target: (_input, { accountId }) => `account:${accountId}`,
});

/** Takes the authenticator app off; other sessions end. Throws NoSuchFactor and LastFactor. */
export const removeApp = operation({
  name: 'identity.remove-app',
  may: 'account.manage',
  input: z.strictObject({}),
  fresh: (_input, actor) => objectOf(actor),
  async run({ tx, actor, now }) {
    const owner = ownerOf(actor);
    await lockFactors(tx, owner.accountId);
    const mine = eq(totp.accountId, owner.accountId);
    const removed = await tx.delete(totp).where(mine).returning({ confirmedAt: totp.confirmedAt });
    if (!removed[0]?.confirmedAt) throw new NoSuchFactor();
    return factorRemoved(tx, owner, { kind: 'app-removed' }, now);
  },
  target: (_input, { accountId }) => `account:${accountId}`,
});

/** Gives a passkey another name. Throws NoSuchFactor. */
export const renamePasskey = operation({
  name: 'identity.rename-passkey',
  may: 'account.manage',
  input: z.strictObject({ passkeyId, name: passkeyName }),
  async run({ tx, actor }, { passkeyId: id, name }) {
    const { accountId } = ownerOf(actor);
    const renamed = await tx
      .update(passkey)
      .set({ name })
      .where(livePasskey(accountId, id))
      .returning({ id: passkey.id });
    if (renamed.length === 0) throw new NoSuchFactor();
    return { accountId };
  },
  target: (_input, { accountId }) => `account:${accountId}`,
});

type News = { kind: 'passkey-removed' | 'app-removed'; detail?: Record<string, string> };

async function factorRemoved(tx: Tx, owner: { accountId: string; sessionId: string }, news: News, now: Date) {
  const { accountId, sessionId } = owner;
  await afterRemoval(tx, accountId);
  await endSessions(tx, accountId, { except: sessionId, because: 'a second factor was removed' }, now);
  await tellOfFactor(tx, accountId, news, now);
  return { accountId, token: await rotateSession(tx, sessionId, now) };
}
