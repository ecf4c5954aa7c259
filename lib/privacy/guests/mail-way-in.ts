import { z } from 'zod';
import { MINUTE } from '#lib/clock.ts';
import { type Tx, transaction } from '#lib/db/index.ts';
import { accountOf, issueLink } from '#lib/identity/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { newestOfGuest } from '#lib/orders/index.ts';
import { openedAddress } from './asked-address.ts';

/** How long the link works: whoever asks is at their mailbox. */
const LASTS = 10 * MINUTE;

export const wayInInput = z.object({ ask: z.uuid(), address: z.string() });

/**
 * Writes to an address what way leads from there: to the data of orders that were placed without an account, to the
 * account that has it, or nothing, when it is nobody's.
 */
export async function mailWayIn({ ask, address }: z.output<typeof wayInInput>, now: Date): Promise<void> {
  const email = openedAddress(ask, address);
  await transaction(async tx => {
    const order = await newestOfGuest(tx, email);
    if (order) await mailLink(tx, ask, order, now);
    else await mailToAccount(tx, ask, email);
  });
}

async function mailLink(tx: Tx, ask: string, order: { id: string; email: string }, now: Date): Promise<void> {
  const wanted = { purpose: 'your-data', accountId: null, payload: { orderId: order.id }, lasts: LASTS } as const;
  const link = await issueLink(tx, wanted, now);
  const template = 'privacy.way-in';
  await queueMail(tx, { dedupeKey: `${template}:${ask}`, template, to: order.email, data: { link }, urgent: true });
}

async function mailToAccount(tx: Tx, ask: string, email: string): Promise<void> {
  const to = (await accountOf(tx, email))?.email;
  const template = 'privacy.way-to-account';
  if (to) await queueMail(tx, { dedupeKey: `${template}:${ask}`, template, to, data: {} });
}
