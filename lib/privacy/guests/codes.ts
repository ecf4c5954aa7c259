import { timingSafeEqual } from 'node:crypto';
import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Actor, limit, NotAllowed, operation, recordProof } from '#lib/access/index.ts';
import { recordEvent } from '#lib/audit/index.ts';
import { later, MINUTE, SECOND } from '#lib/clock.ts';
import { sha256 } from '#lib/crypto/index.ts';
import { db, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { mailCodeOf } from '#lib/identity/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { guestSession } from './schema.ts';

const LASTS = 10 * MINUTE;
const GUESSES = 5;

/** That is not the newest code, or it is too old, or too many wrong ones were tried. */
export class WrongCode extends Refusal {
  constructor() {
    const says = 'That code does not fit, or it is too old. Check it, or ask for another.';
    super('proof_refused', says, 403, { code: says });
  }
}

/** Mails a guest a code for what is sensitive; a later one voids an earlier. The outbox holds its id, never the code. */
export const mailGuestCode = operation({
  name: 'privacy.mail-guest-code',
  may: 'data.manage',
  input: z.strictObject({}),
  prepare: ({ actor, now }) => limit('your-data.code', mailboxOf(actor).email, 5, (15 * MINUTE) / SECOND, now),
  async run({ tx, actor, now }) {
    const { email, sessionId } = mailboxOf(actor);
    const codeId = newId();
    await tx
      .update(guestSession)
      .set({ codeId, codeExpiresAt: later(now, LASTS), codeFailures: 0 })
      .where(eq(guestSession.id, sessionId));
    const template = 'privacy.guest-code';
    const data = { id: codeId };
    await queueMail(tx, { dedupeKey: `${template}:${codeId}`, template, to: email, data, urgent: true });
  },
});

/**
 * Proves by the newest code of their mailbox that it is still the same guest, for one action on one object. Wrong codes
 * are counted, five void it. Throws WrongCode.
 */
export const proveAsGuest = operation({
  name: 'privacy.prove-as-guest',
  may: 'data.manage',
  // Recorded below, wrong codes as what they are.
  onRecord: false,
  input: z.strictObject({ code: z.string().trim().max(20), action: z.string().max(80), object: z.string().max(120) }),
  async run({ tx, actor, now }, { code, action, object }) {
    const { sessionId } = mailboxOf(actor);
    const right = await takeCode(tx, sessionId, code, now);
    if (right) await recordProof(tx, { sessionId, action, object, method: 'mail' }, now);
    await recordEvent(tx, {
      actor: actor.id,
      from: actor.from,
      action: 'privacy.prove-as-guest',
      target: object,
      outcome: right ? 'done' : 'refused',
      detail: { for: action },
    });
    return right;
  },
  async after(_context, right) {
    if (!right) throw new WrongCode();
  },
});

/** Only guests are mailed codes here; accounts have ways of their own. */
function mailboxOf({ mailbox, session }: Actor): { email: string; sessionId: string } {
  if (!mailbox || !session) throw new NotAllowed();
  return { email: mailbox, sessionId: session.id };
}

async function takeCode(tx: Tx, sessionId: string, entered: string, now: Date): Promise<boolean> {
  const { id, codeId, codeExpiresAt, codeFailures } = guestSession;
  const live = and(eq(id, sessionId), gt(codeExpiresAt, now), lt(codeFailures, GUESSES));
  const [session] = await tx.select({ codeId }).from(guestSession).where(live).for('update');
  if (!session?.codeId) return false;
  const right = timingSafeEqual(
    Buffer.from(sha256(mailCodeOf(session.codeId))),
    Buffer.from(sha256(entered.replaceAll(/\s/g, ''))),
  );
  const change = right ? { codeId: null } : { codeFailures: sql`${codeFailures} + 1` };
  await tx.update(guestSession).set(change).where(eq(id, sessionId));
  return right;
}

/** Whether a code is under way that was mailed and not used. */
export async function codeUnderWay(actor: Actor, now: Date): Promise<boolean> {
  const { sessionId } = mailboxOf(actor);
  const { id, codeId, codeExpiresAt, codeFailures } = guestSession;
  const live = and(eq(id, sessionId), gt(codeExpiresAt, now), lt(codeFailures, GUESSES));
  const [session] = await db().select({ codeId }).from(guestSession).where(live);
  return session?.codeId != null;
}
