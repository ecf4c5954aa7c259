import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { isStaff, requireSettled } from '#lib/identity/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { personOf } from '../person-of.ts';
import { moveRequest } from '../requests/move-request.ts';
import { openRequest, subjectHash } from '../requests/open-request.ts';
import { privacyRequest } from '../requests/schema.ts';
import type { Person } from '../rows-of.ts';
import { timesOf } from './preview-erasure.ts';
import { erasureOf } from './queries.ts';
import { erasure } from './schema.ts';
import { addressHash, sealSubject } from './subject.ts';

/** It was asked for before, and is under way. */
export class ErasureUnderWay extends Refusal {
  constructor() {
    super('erasure_under_way', 'You have asked for this already. Until it begins you can take it back.', 409);
  }
}

/** Somebody who works here cannot vanish from the proof of who could do what. */
export class LeaveRolesFirst extends Refusal {
  constructor() {
    super(
      'leave_roles_first',
      'You have roles in this shop. Ask for these to be ended first; then you can be erased.',
      409,
    );
  }
}

type Asked = { id?: string; person: Person; verifiedBy: string; to: string; now: Date };

/**
 * Takes in that a person, who has just proved to be them, wants to be erased: nothing happens for a week, and every mail
 * to them tells how to take it back. `to`: their proved address. Answers the request's id. Throws ErasureUnderWay and
 * LeaveRolesFirst.
 */
export async function askErasure(tx: Tx, { id, person, verifiedBy, to, now }: Asked): Promise<string> {
  if ('account' in person && (await isStaff(tx, person.account))) throw new LeaveRolesFirst();
  if (await erasureOf(tx, person)) throw new ErasureUnderWay();
  const { eraseAt } = await timesOf(person, now);
  const requestId = await openRequest(tx, { ...(id ? { id } : {}), kind: 'erasure', person, verifiedBy, now });
  const actor = 'account' in person ? `account:${person.account}` : 'guest';
  await moveRequest(tx, requestId, 'cooling_off', { actor, now });
  await tx.insert(erasure).values({
    requestId,
    subjectHash: subjectHash(person),
    eraseAt: new Date(eraseAt),
    addressHash: addressHash(to),
    sealed: sealSubject(requestId, { person, to }),
  });
  const template = 'privacy.erasure-asked';
  const data = { requestId, eraseAt, account: 'account' in person };
  await queueMail(tx, { dedupeKey: `${template}:${requestId}`, template, to, data, urgent: true });
  return requestId;
}

/** Asks for one's own account, or one's orders without one, to be erased, with a fresh proof. */
export const askToBeErased = operation({
  name: 'privacy.ask-erasure',
  may: 'data.manage',
  input: z.strictObject({ requestId: z.uuid() }),
  fresh: (_input, actor) => actor.id,
  async run({ tx, actor, now }, { requestId: id }) {
    const person = personOf(actor);
    const to = 'account' in person ? (await requireSettled(tx, person.account, now)).email : person.guest;
    const verifiedBy = 'account' in person ? (actor.session?.methods.at(-1) ?? 'session') : 'mail+order';
    const known = await tx.$count(privacyRequest, sameRequest(id, person));
    if (known === 0) await askErasure(tx, { id, person, verifiedBy, to, now });
  },
  target: ({ requestId }) => `privacy-request:${requestId}`,
});

/** The same press again asks for nothing new. */
const sameRequest = (id: string, person: Person) =>
  and(eq(privacyRequest.id, id), eq(privacyRequest.subjectHash, subjectHash(person)));
