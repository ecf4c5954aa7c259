import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { limitAll, operation } from '#lib/access/index.ts';
import { HOUR, later, MINUTE, SECOND } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { queueMail } from '#lib/mail/index.ts';
import { orderNumbers } from '#lib/orders/index.ts';
import { CODE_LASTS, MOST_ANSWERS } from './limits.ts';
import { orderOfLink, paymentToVerify } from './payment-to-verify.ts';
import { TooManyAnswers, VerifySignedIn } from './refusals.ts';
import { paymentVerification } from './schema.ts';

export const linkInput = z.string().max(300);

/**
 * Mails a code to the e-mail of a guest's order whose payment is held. A later one voids the earlier. Throws
 * NothingToVerify, VerifySignedIn, TooManyAnswers, TooManyRequests, and OrderNotFound for a link that is not ours.
 */
export const sendVerificationCode = operation({
  name: 'payments.send-verification-code',
  may: 'account.enter',
  input: z.strictObject({ link: linkInput }),
  prepare: ({ actor, now }, { link }) => {
    const order = { name: 'verify.code', who: orderOfLink(link, now), most: 5, seconds: (15 * MINUTE) / SECOND };
    const { address } = actor.from;
    const there = { name: 'verify.code.address', who: address ?? '', most: 20, seconds: HOUR / SECOND };
    return limitAll(address ? [order, there] : [order], now);
  },
  target: ({ link }) => `order:${link.split('.')[0]}`,
  async run({ tx, now }, { link }) {
    const { payment, order, asked } = await paymentToVerify(tx, orderOfLink(link, now));
    if (order.accountId) throw new VerifySignedIn();
    if (asked.failures >= MOST_ANSWERS) throw new TooManyAnswers();
    const id = newId(now.getTime());
    await tx
      .update(paymentVerification)
      .set({
        codeId: id,
        codeExpiresAt: later(now, CODE_LASTS),
        codeFailures: 0,
        codesSent: sql`${paymentVerification.codesSent} + 1`,
      })
      .where(eq(paymentVerification.paymentId, payment.id));
    const orderNumber = (await orderNumbers(tx, [payment.orderId])).get(payment.orderId) ?? '';
    await queueMail(tx, {
      dedupeKey: `payments.verification-code:${id}`,
      template: 'payments.verification-code',
      to: order.email,
      data: { id, orderNumber },
      urgent: true,
    });
  },
});
