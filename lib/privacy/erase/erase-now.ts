import { eq } from 'drizzle-orm';
import { recordEvent } from '#lib/audit/index.ts';
import { db, exclusively, type Tx, transaction } from '#lib/db/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { endRequestsOf } from '../requests/end-requests-of.ts';
import { moveRequest } from '../requests/move-request.ts';
import { privacyRequest } from '../requests/schema.ts';
import type { Finding } from '../verify/model.ts';
import { verifyErased } from '../verify/verify-erased.ts';
import { forgetWitness, witnessOf } from '../verify/witness.ts';
import { type Begun, beginRound, ERASER } from './begin-round.ts';
import { type How, USUALLY } from './beyond.ts';
import { answersOfStripe, askStripe } from './erase-at-stripe.ts';
import { eraseHere } from './erase-here.ts';
import { countHolds, heldNumbers } from './holds.ts';
import { findErasure } from './queries.ts';
import { erasure } from './schema.ts';
import { keepTombstone, tombstoneOf } from './tombstones.ts';

/**
 * Carries out an erasure whose time has come: here, then at Stripe, then an independent look, then the certificate.
 * Every step is on record when it is done, so that whoever is interrupted, or finds Stripe away, goes on from there; asked
 * again when all is done, it does nothing. What is held stays, and a later round takes it.
 */
export const eraseNow = (requestId: string, now: Date, how: How = USUALLY): Promise<void> =>
  exclusively(`erasure:${requestId}`, async () => {
    const begun = await beginRound(requestId, now, how);
    if (!begun) return;
    const held = await countHolds(db(), requestId);
    // First of all: a backup that is restored from now on must not bring them back.
    const stone = begun.run.round === 1 && (await tombstoneOf(begun));
    if (stone) await keepTombstone(stone);
    await eraseHere(begun.run, begun.subject, held);
    if (!(await askStripe(requestId, now, how.beyond))) return awaitStripe(requestId, now);
    // Whose it is lies sealed with the erasure until it is on record: the request itself names a guest no longer.
    await db().update(privacyRequest).set({ guestEmail: null }).where(eq(privacyRequest.id, requestId));
    const witness = await witnessOf(db(), requestId);
    const places = witness && (await how.beyond.places(witness));
    if (witness && !places) return awaitStripe(requestId, now);
    const finding = witness && (await verifyErased(witness, now, places ?? []));
    await transaction(tx => certify(tx, begun, { held, finding }));
  });

/** Done here; what Stripe has not answered to is asked again by the job that looks for what is due. */
const awaitStripe = (requestId: string, now: Date): Promise<void> =>
  transaction(async tx => {
    const found = await findErasure(tx, requestId, { lock: true });
    if (found?.status === 'running') await moveRequest(tx, requestId, 'awaiting_processor', { actor: ERASER, now });
  });

async function certify(tx: Tx, { run, subject }: Begun, { held, finding }: { held: number; finding: Finding | null }) {
  const { requestId, round, now } = run;
  const found = await findErasure(tx, requestId, { lock: true });
  if (!found?.runningSince || found.round !== round) return;
  const stripe = await answersOfStripe(requestId);
  const left = finding?.residue.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const record = { ...finding, stripe };
  if (found.status === 'completed')
    await tx.update(privacyRequest).set({ finding: record }).where(eq(privacyRequest.id, requestId));
  else await moveRequest(tx, requestId, 'completed', { actor: ERASER, now, finding: record });
  await endRequestsOf(tx, subject.person, { but: requestId, actor: ERASER, now });
  await forgetWitness(tx, requestId);
  const over = held === 0 ? { sealed: null, addressHash: null, overAt: now } : {};
  const done = { runningSince: null, erasedAt: now, certifiedAt: found.certifiedAt ?? now, ...over };
  await tx.update(erasure).set(done).where(eq(erasure.requestId, requestId));
  const template = 'privacy.erased';
  await queueMail(tx, {
    ...{ dedupeKey: `${template}:${round}:${requestId}`, template, to: subject.to, goesOnceSent: true },
    data: { requestId, at: now.toISOString(), round, held: await heldNumbers(tx, requestId), left },
  });
  const event = { actor: ERASER, action: 'privacy.erased', target: `privacy-request:${requestId}` };
  await recordEvent(tx, { ...event, outcome: 'done', detail: { round, held, left } });
}
