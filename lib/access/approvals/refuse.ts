import { z } from 'zod';
import { operation } from '../operation.ts';
import { decideRequest, forSecondPerson, lockRequest } from './open-request.ts';

/** A second person does not want it, and says why. Throws RequestClosed, SamePerson. */
export const refuse = operation({
  name: 'approvals.refuse',
  may: 'approvals.decide',
  input: z.strictObject({
    requestId: z.uuid(),
    note: z.string().trim().min(10, 'Say in a sentence why, for whoever asked.').max(500),
  }),
  target: ({ requestId }) => `approval:${requestId}`,
  async run({ tx, actor, now }, { requestId, note }) {
    forSecondPerson(await lockRequest(tx, requestId, now), actor);
    await decideRequest(tx, requestId, { decision: 'refused', by: actor.id, note }, now);
  },
});
