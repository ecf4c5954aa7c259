import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { enqueue } from '#lib/jobs/index.ts';

/** Has a new version learned in the background, from what is known by then. It decides nothing until two people publish it. */
export const trainNow = operation({
  name: 'models.train',
  may: 'rules.edit',
  input: z.strictObject({}),
  run: ({ tx, actor }) => enqueue(tx, 'risk.train-model', { by: actor.id }, { key: 'risk.train-model' }),
});
