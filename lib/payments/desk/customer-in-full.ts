import type { Reader } from '#lib/db/index.ts';
import { orderToJudge, parcelTo } from '#lib/orders/index.ts';
import { findPayment, latestAttempt } from '../queries.ts';

/** Who pays, with nothing left out, and what they are known by. */
export type CustomerInFull = {
  accountId: string | null;
  orderId: string;
  values: { name: string; email: string; address: string; phone: string | null; ip: string | null };
};

/** The customer of a payment, whole: for `privacy.reveal` only, which puts on record who asked and why. */
export async function customerInFull(reader: Reader, paymentId: string): Promise<CustomerInFull | null> {
  const payment = await findPayment(reader, paymentId);
  if (!payment) return null;
  const { orderId } = payment;
  const [{ accountId, email, name, phone }, shipTo, attempt] = [
    await orderToJudge(orderId, reader),
    await parcelTo(orderId, reader),
    await latestAttempt(reader, paymentId),
  ];
  const { line1, line2, postalCode, city, region, country } = shipTo;
  const address = [line1, line2, [postalCode, city].filter(Boolean).join(' '), region, country]
    .filter(Boolean)
    .join('\n');
  return { accountId, orderId, values: { name, email, address, phone, ip: attempt?.ip ?? null } };
}
