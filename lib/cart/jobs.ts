import { z } from 'zod';
import { job } from '#lib/jobs/index.ts';
import { forgetCarts } from './forget-carts.ts';

export const cartJobs = [
  job({ name: 'cart.forget', cron: '41 3 * * *', input: z.object({}), run: (_input, now) => forgetCarts(now) }),
];
