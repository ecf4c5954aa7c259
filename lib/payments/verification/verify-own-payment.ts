import { z } from 'zod';
import { accountIdOf, freshProof, operation } from '#lib/access/index.ts';
import { DAY } from '#lib/clock.ts';
import { accountToJudge } from '#lib/identity/index.ts';
import { OrderNotFound } from '#lib/orders/index.ts';
import type { Assurance } from '#lib/risk/model.ts';
import type { VerificationMethod } from './model.ts';
import { pass } from './pass.ts';
import { orderOfLink, paymentToVerify } from './payment-to-verify.ts';
import { linkInput } from './send-code.ts';

/** What somebody who has taken over an account changes first. */
const TAKEN_OVER = ['email', 'factor', 'password'];

/**
 * An account holder shows that a held payment is theirs, by a fresh proof for this very payment: passkey, app, recovery
 * code or a code by mail, not by a password that somebody else may know. Answers whether it was released by rule. Throws
 * StepUpRequired, NothingToVerify, and OrderNotFound for somebody else's order.
 */
export const verifyOwnPayment = operation({
  name: 'payments.verify-own',
  may: 'account.manage',
  input: z.strictObject({ link: linkInput }),
  target: (_input, { target }) => target,
  async run({ tx, actor, now }, { link }) {
    const { payment, order } = await paymentToVerify(tx, orderOfLink(link, now));
    const accountId = accountIdOf(actor);
    if (!accountId || order.accountId !== accountId) throw new OrderNotFound();
    const target = `payment:${payment.id}`;
    const method = await freshProof(tx, actor, { action: 'payments.verify-own', object: target, by: 'factor' }, now);
    const assurance = await assuranceOf(accountId, now);
    const shown = { by: actor.id, method: method as VerificationMethod, assurance };
    return { target, passed: await pass(tx, payment, shown, now) };
  },
  after: async (_context, { passed }) => passed,
});

/**
 * An account that was made today, or whose address, password or factors changed today, shows no more than that somebody
 * reads a mailbox: whoever takes one over changes these first.
 */
async function assuranceOf(accountId: string, now: Date): Promise<Assurance> {
  const account = await accountToJudge(accountId, now);
  if (!account || now.getTime() - account.createdAt.getTime() < DAY) return 'code';
  return account.changedWithinDay.some(what => TAKEN_OVER.includes(what)) ? 'code' : 'factor';
}
