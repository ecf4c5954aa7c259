import { eq } from 'drizzle-orm';
import { dayAfter, startOf } from '#lib/clock.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { accountsAfter } from '#lib/identity/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { buyersAfter } from '#lib/orders/index.ts';
import type { Audience } from './model.ts';
import { breachMailing } from './schema.ts';

/** Mails that one transaction queues: a killed job goes on behind the last of them. */
const AT_ONCE = 200;

/** Queues a mail about a breach for everybody whom it concerns, one for each mailbox however many orders it placed. */
export async function sendMailing(mailingId: string, now: Date): Promise<void> {
  while (await transaction(tx => queueSome(tx, mailingId, now)));
}

async function queueSome(tx: Tx, id: string, now: Date): Promise<boolean> {
  const [mailing] = await tx.select().from(breachMailing).where(eq(breachMailing.id, id)).for('update');
  if (!mailing || mailing.finishedAt) return false;
  const to = await concerned(tx, mailing.audience, mailing.reached);
  let queued = mailing.queued;
  for (const { email } of to) {
    const dedupeKey = `privacy.breach:${id}:${keyedHash('breach-mail', email.toLowerCase())}`;
    const data = { message: mailing.message };
    if (await queueMail(tx, { dedupeKey, template: 'privacy.breach', to: email, data })) queued++;
  }
  const more = to.length === AT_ONCE;
  const reached = to.at(-1)?.id ?? mailing.reached;
  await tx
    .update(breachMailing)
    .set({ queued, reached, finishedAt: more ? null : now })
    .where(eq(breachMailing.id, id));
  return more;
}

function concerned(tx: Tx, audience: Audience, after: string | null): Promise<{ id: string; email: string }[]> {
  if (audience.who === 'accounts') return accountsAfter(tx, after, AT_ONCE);
  if (audience.who === 'numbers') return buyersAfter(tx, audience, after, AT_ONCE);
  const span = { since: startOf(audience.from), until: startOf(dayAfter(audience.to)) };
  return buyersAfter(tx, span, after, AT_ONCE);
}
