import { inArray } from 'drizzle-orm';
import { later, MINUTE } from '#lib/clock.ts';
import { control, heldUnless } from '#lib/control.ts';
import { db } from '#lib/db/index.ts';
import { toldOfReview } from '#lib/orders/index.ts';
import { paymentVerification } from '../verification/schema.ts';
import { lately } from './lately.ts';
import { movedSince } from './moved-since.ts';

/** "Promptly": the mail is queued with the hold itself, and has left by then. */
const PROMPTLY = 15 * MINUTE;

/** Every hold of the last day, its mail, and when that left. */
export const buyersToldOfHolds = control({
  id: 'payments.buyers-told-of-holds',
  says: 'Whoever’s payment was stopped got a mail about it within minutes.',
  severity: 'high',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const untold: string[] = [];
    let holds = 0;
    for await (const some of movedSince(lately(now), ['held'])) {
      holds += some.length;
      const told = await toldOfReview(
        db(),
        some.map(({ orderId }) => orderId),
      );
      for (const { paymentId, orderId, at } of some) {
        const mail = told.get(orderId);
        if (!mail) untold.push(`payment:${paymentId} without a mail`);
        else if (isLate(mail.sentAt ?? now, at)) untold.push(`payment:${paymentId} told late`);
      }
    }
    return heldUnless(
      untold,
      broken =>
        broken === 0
          ? `Of the ${holds} buyers whose payment was stopped within a day each was told.`
          : `${broken} buyers whose payment was stopped were not told in time.`,
      { holds, hours: 25, withinMinutes: PROMPTLY / MINUTE },
    );
  },
});

const isLate = (told: Date, held: Date): boolean => told > later(held, PROMPTLY);

/** Identity is verified at once: the question is part of the hold. */
export const buyersAskedToVerify = control({
  id: 'payments.buyers-asked-to-verify',
  says: 'Whoever’s payment looked suspicious was asked at once to show that it is them.',
  severity: 'high',
  every: 'hour',
  shown: 'everyone',
  async check(now) {
    const unasked: string[] = [];
    let [holds, passed] = [0, 0];
    for await (const some of movedSince(lately(now), ['held'])) {
      const ids = some.map(({ paymentId }) => paymentId);
      const rows = await db().select().from(paymentVerification).where(inArray(paymentVerification.paymentId, ids));
      const asked = new Set(rows.map(({ paymentId }) => paymentId));
      holds += some.length;
      passed += rows.filter(({ passedAt }) => passedAt !== null).length;
      unasked.push(...ids.filter(id => !asked.has(id)).map(id => `payment:${id}`));
    }
    return heldUnless(
      unasked,
      broken =>
        broken === 0
          ? `Of the ${holds} buyers whose payment was stopped within a day each was asked; ${passed} have shown that it is them.`
          : `${broken} buyers whose payment was stopped were not asked who they are.`,
      { holds, passed, hours: 25 },
    );
  },
});
