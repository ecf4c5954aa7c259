import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { LinkOver } from '#lib/identity/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { personOf } from '../person-of.ts';
import { moveRequest } from '../requests/move-request.ts';
import type { Person } from '../rows-of.ts';
import { whatToKeep } from './keep-link.ts';
import { erasureOf, findErasure } from './queries.ts';
import { erasure } from './schema.ts';
import { openSubject } from './subject.ts';

/** It has begun, or was never asked for, or was taken back. */
export class NothingToCancel extends Refusal {
  constructor() {
    super('nothing_to_cancel', 'There is nothing to take back here: it has begun, or was taken back before.', 404);
  }
}

/** Takes back that somebody wants to be erased, as long as it has not begun, and tells them. Throws NothingToCancel. */
export async function cancelErasure(tx: Tx, { requestId, by, now }: { requestId: string; by: string; now: Date }) {
  const found = await findErasure(tx, requestId, { lock: true });
  if (!found?.sealed || found.status !== 'cooling_off' || found.runningSince) throw new NothingToCancel();
  const { to } = openSubject(requestId, found.sealed);
  await moveRequest(tx, requestId, 'cancelled', { actor: by, now });
  await tx
    .update(erasure)
    .set({ sealed: null, addressHash: null, overAt: now })
    .where(eq(erasure.requestId, requestId));
  const template = 'privacy.erasure-cancelled';
  await queueMail(tx, { dedupeKey: `${template}:${requestId}`, template, to, data: {} });
}

async function ownRequest(tx: Tx, person: Person, requestId: string): Promise<void> {
  if ((await erasureOf(tx, person))?.requestId !== requestId) throw new NothingToCancel();
}

/** Takes one's own wish to be erased back. Throws NothingToCancel. */
export const keepMyData = operation({
  name: 'privacy.cancel-erasure',
  may: 'data.manage',
  input: z.strictObject({ requestId: z.uuid() }),
  async run({ tx, actor, now }, { requestId }) {
    await ownRequest(tx, personOf(actor), requestId);
    await cancelErasure(tx, { requestId, by: actor.id, now });
  },
  target: ({ requestId }) => `privacy-request:${requestId}`,
});

/** The same by the link of a mail, signed in or not: whoever reads the mailbox may keep what belongs to it. Throws LinkOver. */
export const keepByLink = operation({
  name: 'privacy.keep-by-link',
  may: 'account.enter',
  input: z.strictObject({ token: z.string().max(400) }),
  async run({ tx, now }, { token }) {
    const requestId = whatToKeep(token, now);
    if (!requestId) throw new LinkOver();
    await cancelErasure(tx, { requestId, by: 'guest', now });
    return { requestId };
  },
  target: (_input, { requestId }) => `privacy-request:${requestId}`,
});
