import { addMonths } from 'date-fns';
import { keyedHash } from '#lib/crypto/index.ts';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { newPersonKey, sealField } from '#lib/keyring/index.ts';
import type { RequestKind } from './model.ts';
import { privacyRequest, privacyRequestEvent } from './schema.ts';

/** Who asks: an account, or who has proved a mailbox and something about an order that was sent to it. */
export type Asker = { account: string } | { guest: string };

/** A keyed hash of whose a request is, by which it is found again when nothing names them any more. */
export const subjectHash = (who: Asker): string =>
  keyedHash('privacy-subject', 'account' in who ? `account:${who.account}` : `guest:${who.guest.toLowerCase()}`);

/** Takes in what somebody asks about their data, who has just proved to be them. Answers the request's id. */
export async function openRequest(
  tx: Tx,
  asked: { id?: string; kind: RequestKind; person: Asker; verifiedBy: string; words?: string; now: Date },
): Promise<string> {
  const { id = newId(asked.now.getTime()), kind, person, verifiedBy, words, now } = asked;
  const account = 'account' in person ? person.account : null;
  const key = words ? await newPersonKey(tx, { request: id }) : null;
  await tx.insert(privacyRequest).values({
    id,
    kind,
    channel: account ? 'account' : 'guest',
    accountId: account,
    guestEmail: 'guest' in person ? person.guest.toLowerCase() : null,
    subjectHash: subjectHash(person),
    status: 'verified',
    receivedAt: now,
    verifiedAt: now,
    verifiedBy,
    dueAt: addMonths(now, 1),
    words: key && words ? sealField(key, privacyRequest.words, id, words) : null,
  });
  const actor = account ? `account:${account}` : 'guest';
  await tx.insert(privacyRequestEvent).values({ requestId: id, at: now, actor, kind: 'received' });
  return id;
}
