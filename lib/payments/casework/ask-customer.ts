import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { changeCase, lockCase } from '#lib/risk/index.ts';
import { isHeld } from '../carry-out.ts';
import { HoldAlreadyDecided } from '../decide-hold.ts';
import { lockPayment } from '../queries.ts';
import { askToVerify } from '../verification/ask-to-verify.ts';
import { caseVersion, requireCase } from './case-of.ts';

/**
 * Asks the buyer of a held payment, by mail, to show that it is them. Throws HoldAlreadyDecided, StaleCase, CaseTaken,
 * and what `askToVerify` throws.
 */
export const askCustomer = operation({
  name: 'payments.ask-customer',
  may: 'payments.release',
  input: z.strictObject({ paymentId: z.uuid(), caseVersion }),
  target: ({ paymentId }) => `payment:${paymentId}`,
  async run({ tx, actor, now }, { paymentId, caseVersion: version }) {
    const payment = await lockPayment(tx, paymentId).catch(() => null);
    if (!payment || !isHeld(payment)) throw new HoldAlreadyDecided();
    const file = await lockCase(tx, paymentId);
    if (file) requireCase(file, actor, version);
    await askToVerify(tx, payment, { by: actor.id, now });
    if (file)
      await changeCase(tx, file, {}, { actor: actor.id, kind: 'asked the customer to verify', detail: {}, now });
  },
});
