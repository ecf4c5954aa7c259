import { z } from 'zod';
import { guest } from '../actor.ts';
import { operation } from '../operation.ts';
import { decideRequest, forSecondPerson, lockRequest, type Request } from './open-request.ts';

/**
 * A second person wants it too: what was asked for runs now, as it was asked for, in one transaction with its record
 * and this one's. Refused to whoever asked, here and by the database; needs the permission of what it runs. When the
 * thing can no longer be done, its refusal is told and the request stays. Throws RequestClosed, SamePerson.
 */
export const approve = operation({
  name: 'approvals.approve',
  may: 'approvals.decide',
  input: z.strictObject({ requestId: z.uuid() }),
  target: ({ requestId }) => `approval:${requestId}`,
  fresh: ({ requestId }) => `approval:${requestId}`,
  async run({ tx, actor, now }, { requestId }) {
    const request = await lockRequest(tx, requestId, now);
    const deferred = forSecondPerson(request, actor);
    await decideRequest(tx, requestId, { decision: 'approved', by: actor.id }, now);
    return deferred.run({ tx, asker: askerOf(request), approvedBy: actor, requestId, now }, request.input);
  },
  after: async (_context, rest) => void (await rest()),
});

/**
 * Whoever asked, as far as records name them. They may be away by now; that they may still ask was seen to when their
 * roles changed: their requests were withdrawn then.
 */
const askerOf = ({ askedBy }: Request) => ({ ...guest, id: askedBy, roles: [], permissions: {} });
