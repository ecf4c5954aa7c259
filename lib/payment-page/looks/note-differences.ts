import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { fingerprintOf } from '../compare/index.ts';
import type { Difference } from '../model.ts';
import { pageAcceptance, pageDifference } from '../schema.ts';

type Noted = { standing: readonly Difference[]; fresh: readonly Difference[] };

/**
 * Brings what is open in line with what a look found: what nobody accepted is opened or counted once more, what is no
 * longer there is settled. `standing`: all that is not as signed now; `fresh`: what was not known before this look.
 */
export async function noteDifferences(tx: Tx, found: readonly Difference[], now: Date): Promise<Noted> {
  // Two observers that look at the same moment take turns.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('payment-page.differences', 0))`);
  const standing = await notAccepted(tx, found, now);
  const fingerprints = standing.map(fingerprintOf);
  await tx
    .update(pageDifference)
    .set({ settledAt: now, settledHow: 'gone', settledBy: 'system:payment-page.observe' })
    .where(and(isNull(pageDifference.settledAt), notInArray(pageDifference.fingerprint, [...fingerprints, ''])));
  const known = await tx
    .update(pageDifference)
    .set({ lastSeenAt: now, times: sql`${pageDifference.times} + 1` })
    .where(and(isNull(pageDifference.settledAt), inArray(pageDifference.fingerprint, [...fingerprints, ''])))
    .returning({ fingerprint: pageDifference.fingerprint });
  const fresh = standing.filter(one => !known.some(({ fingerprint }) => fingerprint === fingerprintOf(one)));
  if (fresh.length > 0)
    await tx.insert(pageDifference).values(
      fresh.map(one => ({
        ...one,
        id: newId(),
        fingerprint: fingerprintOf(one),
        firstSeenAt: now,
        lastSeenAt: now,
      })),
    );
  return { standing, fresh };
}

/** Without what was accepted. The first version of Stripe's script that is ever seen is where its history begins. */
async function notAccepted(tx: Tx, found: readonly Difference[], now: Date): Promise<readonly Difference[]> {
  for (const one of found.filter(({ kind }) => kind === 'third-party-changed')) await firstOfItsKind(tx, one, now);
  const accepted = await tx
    .select({ fingerprint: pageAcceptance.fingerprint })
    .from(pageAcceptance)
    .where(inArray(pageAcceptance.fingerprint, [...found.map(fingerprintOf), '']));
  const passes = new Set(accepted.map(({ fingerprint }) => fingerprint));
  return found.filter(one => !passes.has(fingerprintOf(one)));
}

async function firstOfItsKind(tx: Tx, { kind, what, found }: Difference, now: Date): Promise<void> {
  const [earlier] = await tx
    .select({ fingerprint: pageAcceptance.fingerprint })
    .from(pageAcceptance)
    .where(and(eq(pageAcceptance.kind, kind), eq(pageAcceptance.what, what)))
    .limit(1);
  if (earlier) return;
  await tx.insert(pageAcceptance).values({
    fingerprint: fingerprintOf({ kind, what, found }),
    kind,
    what,
    found,
    at: now,
    acceptedBy: 'system:payment-page.observe',
    because: 'The first version that was seen.',
  });
}
