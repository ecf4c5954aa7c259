import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { learnAgain, learnNothingFrom } from '#lib/risk/index.ts';
import { addressOf } from '../requests/address-of.ts';
import { subjectHash } from '../requests/open-request.ts';
import type { Person } from '../rows-of.ts';
import type { LimitAbout, LimitEffect, LimitKind } from './model.ts';
import { processingLimit } from './schema.ts';

type Wanted = { kind: LimitKind; about: LimitAbout; effects: readonly LimitEffect[] };

/**
 * From now on something is not done with a person's data, in the transaction of the request that asks for it. The same
 * again changes nothing. Answers whether it is new.
 */
export async function limit(
  tx: Tx,
  person: Person,
  wanted: Wanted & { requestId: string },
  now: Date,
): Promise<boolean> {
  const { kind, about, effects, requestId } = wanted;
  const id = newId(now.getTime());
  const account = 'account' in person ? person.account : null;
  const added = await tx
    .insert(processingLimit)
    .values({
      id,
      subjectHash: subjectHash(person),
      accountId: account,
      guestEmail: 'guest' in person ? person.guest.toLowerCase() : null,
      kind,
      about,
      effects: [...effects],
      requestId,
      since: now,
    })
    .onConflictDoNothing()
    .returning({ id: processingLimit.id });
  if (added.length === 0) return false;
  const email = await addressOf(tx, person);
  if (effects.includes('learning')) await learnNothingFrom(tx, id, { account, email }, now);
  return true;
}

/** A person takes back what they asked for. Answers whether it was theirs and still held. */
export async function lift(tx: Tx, person: Person, limitId: string, now: Date): Promise<boolean> {
  const theirs = and(eq(processingLimit.id, limitId), eq(processingLimit.subjectHash, subjectHash(person)));
  const lifted = await tx
    .update(processingLimit)
    .set({ liftedAt: now })
    .where(and(theirs, isNull(processingLimit.liftedAt)))
    .returning({ id: processingLimit.id });
  if (lifted.length === 0) return false;
  await learnAgain(tx, limitId);
  return true;
}
