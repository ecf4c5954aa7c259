import { z } from 'zod';
import { job } from '#lib/jobs/index.ts';
import { destroyPacks } from './take-pack.ts';
import { givePackUp, writePack } from './write-pack.ts';

export const packJobs = [
  job({
    name: 'policy.write-pack',
    input: z.object({ packId: z.uuid() }),
    run: ({ packId }, now) => writePack(packId, now),
    givenUp: ({ packId }, fault) => givePackUp(packId, fault),
  }),
  job({
    name: 'policy.destroy-packs',
    cron: '23 * * * *',
    input: z.object({}),
    run: (_input, now) => destroyPacks(now),
  }),
];
