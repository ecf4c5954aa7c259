import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { MINUTE } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { issueLink } from '#lib/identity/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { salesOrder } from '../schema.ts';

/** How long the link works: whoever asks is at their mailbox. */
const LASTS = 10 * MINUTE;

export const findInput = z.object({ ask: z.uuid(), number: z.string(), email: z.string() });

/** Writes the mail with the way to an order, when number and e-mail belong together; else nothing. */
export async function mailFound({ ask, number, email }: z.output<typeof findInput>, now: Date): Promise<void> {
  await transaction(async tx => {
    const [found] = await tx
      .select({ id: salesOrder.id, number: salesOrder.number, email: salesOrder.email })
      .from(salesOrder)
      .where(
        and(eq(salesOrder.number, number.toUpperCase()), sql`lower(${salesOrder.email}) = ${email.toLowerCase()}`),
      );
    if (!found) return;
    const link = await issueLink(
      tx,
      { purpose: 'magic-link', accountId: null, payload: { orderId: found.id }, lasts: LASTS },
      now,
    );
    const data = { link, number: found.number };
    await queueMail(tx, { dedupeKey: `orders.found:${ask}`, template: 'orders.found', to: found.email, data });
  });
}
