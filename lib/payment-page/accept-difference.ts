import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Reader } from '#lib/db/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { because } from './because.ts';
import { DIFFERENCE_KINDS } from './model.ts';
import { pageAcceptance, pageDifference } from './schema.ts';

/** It is gone, or was accepted by somebody else. */
export class NothingToAccept extends Refusal {
  constructor() {
    super('nothing_to_accept', 'This difference is settled already, or was never there.', 404);
  }
}

/**
 * Says that something on the payment page is as it should be although it was not signed: this very thing passes from now
 * on. Two people have to want it, with a fresh proof; for a new version of Stripe's own script one is enough. Throws
 * NothingToAccept.
 */
export const acceptDifference = operation({
  name: 'payment-page.accept-difference',
  may: 'payment-page.guard',
  input: z.strictObject({ differenceId: z.uuid(), because }),
  target: ({ differenceId }) => `page-difference:${differenceId}`,
  fresh: ({ differenceId }) => `page-difference:${differenceId}`,
  async secondPerson({ differenceId, because: why }, { tx }) {
    const { level, kind, found } = await openDifference(tx, differenceId);
    if (level === 'review') return null;
    return `${DIFFERENCE_KINDS[kind]} on the payment page (${found?.slice(0, 200) ?? 'nothing there'}): let it pass. ${why}`;
  },
  async run({ tx, actor, now, approvedBy }, input) {
    const row = await openDifference(tx, input.differenceId);
    const { fingerprint, kind, what, found } = row;
    // What waits for a second person is tried first; it is kept with their name.
    if (row.level === 'alarm' && !approvedBy) return;
    await tx.insert(pageAcceptance).values({
      fingerprint,
      kind,
      what,
      found,
      at: now,
      acceptedBy: actor.id,
      approvedBy: approvedBy?.id ?? null,
      because: input.because,
    });
    await tx
      .update(pageDifference)
      .set({ settledAt: now, settledHow: 'accepted', settledBy: actor.id })
      .where(eq(pageDifference.id, row.id));
  },
});

async function openDifference(tx: Reader, id: string) {
  const [row] = await tx
    .select()
    .from(pageDifference)
    .where(and(eq(pageDifference.id, id), isNull(pageDifference.settledAt)));
  if (!row) throw new NothingToAccept();
  return row;
}
