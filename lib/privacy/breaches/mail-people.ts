import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { changeBreach } from './change-breach.ts';
import { words } from './input.ts';
import type { Audience } from './model.ts';
import { breachMailing } from './schema.ts';

const day = z.iso.date();
const audience = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('accounts') }),
  z.strictObject({ who: z.literal('orders'), from: day, to: day }),
  z.strictObject({
    who: z.literal('numbers'),
    numbers: z.array(z.string().trim().min(5).max(30)).min(1, 'Name at least one order.').max(500),
  }),
]);

/** Mails everybody whom a breach concerns, once two people want it. A job queues the mails, one for each mailbox. */
export const mailPeople = operation({
  name: 'breaches.mail-people',
  may: 'breaches.manage',
  input: z.strictObject({ breachId: z.uuid(), mailingId: z.uuid(), audience, message: words(4_000) }),
  target: ({ breachId }) => `breach:${breachId}`,
  secondPerson: ({ audience: to, message }) => `Mail ${inWords(to)} about a breach: “${message.slice(0, 300)}”`,
  async run({ tx, actor, approvedBy, now }, { breachId, mailingId, audience: to, message }) {
    const by = { actor: actor.id, at: now, kind: 'mail' as const, says: `To ${inWords(to)}. ${message}` };
    await changeBreach(tx, breachId, () => ({ peopleToldAt: now }), by);
    // Without the second person this is the rehearsal, which is undone anyway.
    if (!approvedBy) return;
    const who = { askedBy: actor.id, approvedBy: approvedBy.id };
    await tx.insert(breachMailing).values({ id: mailingId, breachId, audience: to, message, ...who, at: now });
    await enqueue(tx, 'privacy.mail-breach', { mailingId }, { key: `breach:${mailingId}` });
  },
});

/** Whom a mail goes to, in words. */
export function inWords(to: Audience): string {
  if (to.who === 'accounts') return 'everybody with an account';
  if (to.who === 'orders') return `whoever ordered from ${to.from} to ${to.to}`;
  return to.numbers.length === 1 ? 'the buyer of one order' : `the buyers of ${to.numbers.length} orders`;
}
