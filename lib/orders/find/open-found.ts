import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { LinkOver, redeemLink } from '#lib/identity/index.ts';
import { orderLink } from '../order-link.ts';

/**
 * Uses the link of such a mail up: of any number of uses at once one gets the path of the order's own page. Throws
 * LinkOver for every other, and for what never was such a link.
 */
export const openFound = operation({
  name: 'orders.open-found',
  may: 'account.enter',
  input: z.strictObject({ token: z.string().min(1).max(300) }),
  async run({ tx, now }, { token }) {
    const link = await redeemLink(tx, 'magic-link', token, now);
    const { orderId } = link?.payload ?? {};
    if (typeof orderId !== 'string') throw new LinkOver();
    return { orderId, path: new URL(orderLink(orderId, now)).pathname };
  },
  target: (_input, { orderId }) => `order:${orderId}`,
});
