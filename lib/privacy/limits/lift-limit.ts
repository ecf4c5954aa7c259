import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { personOf } from '../person-of.ts';
import { lift } from './limit.ts';

/** There is no such limit, or it is another's, or it was lifted: the same answer for all. */
export class NoSuchLimit extends Refusal {
  constructor() {
    super('not_found', 'There is nothing to take back here. Open the page again to see what holds.', 404);
  }
}

/** Somebody takes back an objection or a restriction of theirs. Throws NoSuchLimit. */
export const liftLimit = operation({
  name: 'privacy.lift-limit',
  may: 'data.manage',
  input: z.strictObject({ limitId: z.uuid() }),
  target: ({ limitId }) => `processing-limit:${limitId}`,
  async run({ tx, actor, now }, { limitId }) {
    if (!(await lift(tx, personOf(actor), limitId, now))) throw new NoSuchLimit();
  },
});
