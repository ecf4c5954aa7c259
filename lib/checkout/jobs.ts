import { z } from 'zod';
import { job } from '#lib/jobs/index.ts';
import { leaveCart } from './leave-cart.ts';

export const checkoutJobs = [
  job({
    name: 'checkout.clear-cart',
    input: z.object({ cartId: z.uuid(), orderId: z.uuid() }),
    run: ({ cartId, orderId }, now) => leaveCart(cartId, orderId, now),
  }),
];
