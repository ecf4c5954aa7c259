import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { ownerOf } from '../factors/owner.ts';
import { knownDevice, session } from '../schema.ts';
import { forgetDevice } from './devices.ts';
import { endSessions } from './end-sessions.ts';
import { recordAccountEvent } from './events.ts';

/** There is no such session or browser, or it is somebody else's: nobody is told which. */
export class NothingThere extends Refusal {
  constructor() {
    super('not_found', 'There is nothing here any more. Reload the page.', 404);
  }
}

/** Ends one session of one's own account, on its next request. Throws NothingThere. */
export const endSession = operation({
  name: 'identity.end-session',
  may: 'account.manage',
  input: z.strictObject({ sessionId: z.uuid() }),
  target: ({ sessionId }) => `session:${sessionId}`,
  async run({ tx, actor, now }, { sessionId }) {
    const { accountId } = ownerOf(actor);
    const mine = and(eq(session.id, sessionId), eq(session.accountId, accountId), isNull(session.revokedAt));
    const [ended] = await tx
      .update(session)
      .set({ revokedAt: now, revokedBecause: 'ended by its owner' })
      .where(mine)
      .returning({ deviceName: session.deviceName, network: session.network });
    if (!ended) throw new NothingThere();
    await recordAccountEvent(tx, { accountId, kind: 'session-ended', seen: ended }, now);
  },
});

/** Ends every session of one's own account: the other ones, or this one as well. Answers how many. */
export const signOutEverywhere = operation({
  name: 'identity.sign-out-everywhere',
  may: 'account.manage',
  input: z.strictObject({ here: z.enum(['stay', 'leave']) }),
  target: (_input, { accountId }) => `account:${accountId}`,
  async run({ tx, actor, now }, { here }) {
    const { accountId, sessionId } = ownerOf(actor);
    const except = here === 'stay' ? { except: sessionId } : {};
    const ended = await endSessions(tx, accountId, { ...except, because: 'signed out everywhere' }, now);
    await recordAccountEvent(tx, { accountId, kind: 'sessions-ended' }, now);
    return { accountId, ended };
  },
});

/** Forgets a browser of one's own account and ends its sessions; its next sign-in is one with a new browser. */
export const forgetBrowser = operation({
  name: 'identity.forget-browser',
  may: 'account.manage',
  input: z.strictObject({ deviceId: z.uuid() }),
  target: ({ deviceId }) => `device:${deviceId}`,
  async run({ tx, actor, now }, { deviceId }) {
    const { accountId } = ownerOf(actor);
    if (!(await forgetDevice(tx, accountId, deviceId, now))) throw new NothingThere();
    await tx
      .update(session)
      .set({ revokedAt: now, revokedBecause: 'its browser was forgotten' })
      .where(and(eq(session.deviceId, deviceId), eq(session.accountId, accountId), isNull(session.revokedAt)));
    const [device] = await tx.select({ name: knownDevice.name }).from(knownDevice).where(eq(knownDevice.id, deviceId));
    const seen = { deviceName: device?.name ?? null, network: null };
    await recordAccountEvent(tx, { accountId, kind: 'device-forgotten', seen }, now);
  },
});
