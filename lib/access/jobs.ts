import { lt } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#lib/db/index.ts';
import { job } from '#lib/jobs/index.ts';
import { expireRequests } from './approvals/expire-requests.ts';
import { rateLimit } from './schema.ts';

export const accessJobs = [
  job({
    name: 'access.forget-limits',
    cron: '*/10 * * * *',
    input: z.object({}),
    run: async (_input, now) => void (await db().delete(rateLimit).where(lt(rateLimit.expiresAt, now))),
  }),
  job({
    name: 'access.expire-requests',
    cron: '*/10 * * * *',
    input: z.object({}),
    run: (_input, now) => expireRequests(now),
  }),
];
