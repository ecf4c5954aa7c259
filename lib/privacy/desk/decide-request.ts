import { addMonths } from 'date-fns';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { BadInput, Refusal } from '#lib/refusal.ts';
import {
  ANSWERED_BY_PEOPLE,
  EXTENSION_REASONS,
  type ExtensionReason,
  isClosed,
  REFUSAL_REASONS,
  type RefusalReason,
} from '../requests/model.ts';
import { lockRequest, moveRequest, RequestElsewhere } from '../requests/move-request.ts';
import { privacyRequest, privacyRequestEvent } from '../requests/schema.ts';
import { tell } from '../requests/tell.ts';
import { words } from '../requests/words.ts';

const about = ({ requestId }: { requestId: string }) => `privacy-request:${requestId}`;
const keysOf = <T extends string>(table: Record<T, string>) => z.enum(Object.keys(table) as [T, ...T[]]);

/** There is no such request. */
export class NoSuchRequest extends Refusal {
  constructor() {
    super('not_found', 'There is no such request.', 404);
  }
}

/** A copy or an erasure is carried out by a job, on its owner’s word. */
export class NotForPeople extends Refusal {
  constructor() {
    super('not_for_people', 'A copy or an erasure is its owner’s alone: nobody here starts, ends or stops it.', 409);
  }
}

/** Takes up to two months more than the first for an answer, with a reason that the law knows, and tells whoever asked (GDPR 12(3)). Once. */
export const extendRequest = operation({
  name: 'privacy.extend-request',
  may: 'requests.decide',
  input: z.strictObject({
    requestId: z.uuid(),
    because: keysOf<ExtensionReason>(EXTENSION_REASONS),
    months: z.coerce.number().int().min(1).max(2),
  }),
  target: about,
  async run({ tx, actor, now }, { requestId, because, months }) {
    const request = await lockRequest(tx, requestId);
    if (!request) throw new NoSuchRequest();
    // Whoever asked is told within the first month.
    if (isClosed(request.status) || request.extendedUntil || request.dueAt < now) throw new RequestElsewhere();
    const extendedUntil = addMonths(request.dueAt, months);
    await tx
      .update(privacyRequest)
      .set({ extendedUntil, extendedBecause: because })
      .where(eq(privacyRequest.id, requestId));
    const detail = { because, until: extendedUntil.toISOString() };
    await tx.insert(privacyRequestEvent).values({ requestId, at: now, actor: actor.id, kind: 'extended', detail });
    await tell(tx, requestId, { template: 'privacy.request-extended', ...detail, because });
  },
});

/** Answers a request that people answer, and mails it. */
export const answerRequest = operation({
  name: 'privacy.answer-request',
  may: 'requests.decide',
  input: z.strictObject({ requestId: z.uuid(), answer: words }),
  target: about,
  async run({ tx, actor, now }, { requestId, answer }) {
    await lockForPeople(tx, requestId);
    await tell(tx, requestId, { template: 'privacy.request-answered', answer });
    await moveRequest(tx, requestId, 'completed', { actor: actor.id, now, answer });
  },
});

const noted = z
  .string()
  .transform(text => (text.trim() === '' ? undefined : text))
  .pipe(words.optional());

/**
 * Refuses a request that people answer, for a reason that the law knows, and mails why and where to complain.
 */
export const refuseRequest = operation({
  name: 'privacy.refuse-request',
  may: 'requests.decide',
  input: z.strictObject({
    requestId: z.uuid(),
    because: keysOf<RefusalReason>(REFUSAL_REASONS),
    note: noted.optional(),
  }),
  target: about,
  async run({ tx, actor, now }, { requestId, because, note }) {
    const request = await lockForPeople(tx, requestId);
    if (because === 'compelling-grounds' && request.kind !== 'objection')
      throw new BadInput({ because: 'Compelling grounds answer an objection and nothing else.' });
    await tell(tx, requestId, { template: 'privacy.request-refused', because, answer: note ?? null });
    await moveRequest(tx, requestId, 'refused', { actor: actor.id, now, because, ...(note ? { answer: note } : {}) });
  },
});

async function lockForPeople(tx: Tx, requestId: string) {
  const request = await lockRequest(tx, requestId);
  if (!request) throw new NoSuchRequest();
  if (!ANSWERED_BY_PEOPLE.includes(request.kind)) throw new NotForPeople();
  if (isClosed(request.status)) throw new RequestElsewhere();
  return request;
}
