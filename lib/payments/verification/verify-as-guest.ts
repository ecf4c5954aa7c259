import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { limit, operation } from '#lib/access/index.ts';
import { recordEvent } from '#lib/audit/index.ts';
import { MINUTE, SECOND } from '#lib/clock.ts';
import { isCode } from './code.ts';
import { GUESSES, MOST_ANSWERS } from './limits.ts';
import { pass } from './pass.ts';
import { orderOfLink, paymentToVerify, type ToVerify } from './payment-to-verify.ts';
import { NotVerified, TooManyAnswers, VerifySignedIn } from './refusals.ts';
import { sameStreet } from './same-street.ts';
import { paymentVerification } from './schema.ts';
import { linkInput } from './send-code.ts';

/**
 * A guest shows that an order is theirs: by the newest code that its mailbox was sent, and by the street that it goes to,
 * which neither its page nor its mails show. Answers whether the payment was released by rule. Wrong answers are counted.
 * Throws NotVerified, TooManyAnswers, NothingToVerify, VerifySignedIn, and OrderNotFound.
 */
export const verifyAsGuest = operation({
  name: 'payments.verify-as-guest',
  may: 'account.enter',
  input: z.strictObject({
    link: linkInput,
    code: z.string().trim().min(1, 'Enter the code from the mail.').max(20),
    street: z.string().trim().min(1, 'Enter street and house number.').max(200),
  }),
  prepare: ({ now }, { link }) => limit('verify.answer', orderOfLink(link, now), 20, (10 * MINUTE) / SECOND, now),
  // Recorded below, wrong answers as what they are.
  onRecord: false,
  async run({ tx, actor, now }, { link, code, street }) {
    const toVerify = await paymentToVerify(tx, orderOfLink(link, now));
    const { payment, order, asked } = toVerify;
    const target = `payment:${payment.id}`;
    if (order.accountId) throw new VerifySignedIn();
    if (asked.failures >= MOST_ANSWERS) throw new TooManyAnswers();
    const right = fits(toVerify, code, street, now);
    const outcome = right ? 'done' : 'refused';
    await recordEvent(tx, { actor: actor.id, from: actor.from, action: 'payments.verify-as-guest', target, outcome });
    if (!right) {
      const { failures, codeFailures, paymentId } = paymentVerification;
      const counted = { failures: sql`${failures} + 1`, codeFailures: sql`${codeFailures} + 1` };
      await tx.update(paymentVerification).set(counted).where(eq(paymentId, payment.id));
      // What is wrong must be counted, so it is committed, and refused after.
      return null;
    }
    return pass(tx, payment, { by: 'guest', method: 'mail-and-street', assurance: 'code' }, now);
  },
  async after(_context, passed) {
    if (!passed) throw new NotVerified();
    return passed;
  },
});

/** Both are looked at, whatever the first says: the answer takes as long. */
function fits({ asked, order }: ToVerify, code: string, street: string, now: Date): boolean {
  const { codeId, codeExpiresAt, codeFailures } = asked;
  const live = codeId !== null && codeExpiresAt !== null && codeExpiresAt > now && codeFailures < GUESSES;
  const right = isCode(code, codeId ?? '');
  return [live, right, sameStreet(street, order.street)].every(Boolean);
}
