import { desc, eq } from 'drizzle-orm';
import { type Actor, guest } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { Somebody } from '#lib/identity/factors/somebody.fixture.ts';
import { account } from '#lib/identity/schema.ts';
import { MAIL_COLUMNS, mailMessage } from '#lib/mail/opened.fixture.ts';
import { adasLines, place } from '#lib/orders/ada-orders.fixture.ts';
import { orderLink, viewOrder } from '#lib/orders/index.ts';
import { adaPays, CARDS } from '../ada-pays.fixture.ts';
import { openPayment } from '../open-payment.ts';
import { codeOf } from './code.ts';
import { sendVerificationCode } from './send-code.ts';

export const STREET = 'Prinsengracht 263';

/** Somebody without an account, each from an address of their own. */
export const stranger = (): Actor => ({ ...guest, from: { requestId: null, address: newId(), device: null } });

/** The part of an order's link that its page reads. */
export const linkOf = (orderId: string, now: Date): string => orderLink(orderId, now).split('/').at(-1) ?? '';

export type Held = { orderId: string; paymentId: string; link: string };

/** An order whose payment Radar has doubts about, so that it is held: a guest's, unless it has an account. */
export async function heldOrder(accountId: string | null = null, card: string = CARDS.elevated): Promise<Held> {
  const now = new Date();
  const { unframed } = await adasLines();
  const orderId = await place([unframed], { now, accountId });
  const { totalMinor, currency } = await viewOrder(orderId);
  const { paymentId } = await transaction(tx => openPayment(tx, { orderId, amountMinor: totalMinor, currency, now }));
  await adaPays(card, { orderId, paymentId });
  return { orderId, paymentId, link: linkOf(orderId, now) };
}

/** A customer who has been here for a week, signed in by password. */
export async function adaSignedIn(days = 7) {
  const now = new Date();
  const ada = await Somebody.customer(now);
  const createdAt = later(now, -days * DAY);
  await db().update(account).set({ createdAt }).where(eq(account.id, ada.accountId));
  return { ada, accountId: ada.accountId, actor: await ada.signsIn(now) };
}

/** Asks for a code, as the page does, and reads it in the mailbox. */
export async function codeFor(link: string, now = new Date()): Promise<string> {
  await sendVerificationCode(stranger(), { link }, now);
  const [mail] = await db()
    .select({ data: MAIL_COLUMNS.data })
    .from(mailMessage)
    .where(eq(mailMessage.template, 'payments.verification-code'))
    .orderBy(desc(mailMessage.id))
    .limit(1);
  return codeOf(String((mail?.data as { id?: string } | undefined)?.id));
}
