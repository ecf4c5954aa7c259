import { eq } from 'drizzle-orm';
import { type Actor, limit, type Method, type OperationContext } from '#lib/access/index.ts';
import { DAY, SECOND } from '#lib/clock.ts';
import { personOf } from '../person-of.ts';
import type { Person } from '../rows-of.ts';
import type { RequestKind } from './model.ts';
import { RequestElsewhere } from './move-request.ts';
import { openRequest, subjectHash } from './open-request.ts';
import { privacyRequest } from './schema.ts';

const MOST_A_DAY = 10;

/** Strongest first: what a request says it was proved by. */
const PROOFS: readonly Method[] = ['passkey', 'totp', 'recovery', 'mail', 'password'];

/** Counts what somebody asks about their data. Throws TooManyRequests past ten a day. */
export const limitRequests = ({ actor, now }: { actor: Actor; now: Date }): Promise<void> =>
  limit('privacy-request', subjectHash(personOf(actor)), MOST_A_DAY, DAY / SECOND, now);

type Asked = { requestId: string; kind: RequestKind; words?: string | undefined };

/**
 * Takes in what an actor asks about their own data and answers whose it is; null when this very request was taken in
 * before. Throws RequestElsewhere when the id is another person's.
 */
export async function takeIn({ tx, actor, now }: OperationContext, asked: Asked): Promise<Person | null> {
  const { requestId: id, kind, words } = asked;
  const person = personOf(actor);
  const { subjectHash: subject } = privacyRequest;
  const [before] = await tx.select({ subject }).from(privacyRequest).where(eq(privacyRequest.id, id));
  if (before && before.subject !== subjectHash(person)) throw new RequestElsewhere();
  if (before) return null;
  const verifiedBy = actor.mailbox
    ? 'mail+order'
    : (PROOFS.find(way => actor.session?.methods.includes(way)) ?? 'password');
  await openRequest(tx, { id, kind, person, verifiedBy, now, ...(words ? { words } : {}) });
  return person;
}
