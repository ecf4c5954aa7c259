import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { decisionInput, takeDecision } from './decide-hold.ts';

/** `fraud`: whoever declines is sure of it. `list`: what of the payment is stopped from now on, for `listDays`. */
const declineInput = decisionInput.extend({
  fraud: z.boolean().default(false),
  list: z
    .array(z.enum(['card', 'email', 'address']))
    .max(3)
    .default([]),
  listDays: z.coerce.number<string | number>().int().min(1).max(3650).default(365),
});

/**
 * A person has looked and refuses a held payment. After the grace period the authorization is given back (money that was
 * taken already, refunded), and with that the order ends and the buyer is told. Throws HoldAlreadyDecided, StaleCase and
 * CaseTaken.
 */
export const declineHold = operation({
  name: 'payments.decline-hold',
  may: 'payments.decline',
  input: declineInput,
  target: ({ paymentId }) => `payment:${paymentId}`,
  fresh: ({ paymentId }) => `payment:${paymentId}`,
  run: (context, { list, listDays, ...input }) => {
    const listedUntil = list.length > 0 ? later(context.now, listDays * DAY) : null;
    return takeDecision(context, { ...input, kind: 'decline', listed: list, listedUntil });
  },
});
