import { z } from 'zod';
import { type Actor, limitAll, operation } from '#lib/access/index.ts';
import { recordEvent } from '#lib/audit/index.ts';
import { HOUR, MINUTE, SECOND } from '#lib/clock.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { db } from '#lib/db/index.ts';
import { browserInput, openLink, takeTry } from '#lib/identity/index.ts';
import { guestOf } from '#lib/orders/index.ts';
import { Refusal } from '#lib/refusal.ts';
import { beginGuestSession } from './begin-guest-session.ts';
import { type Fact, factOf } from './facts.ts';
import { guestId } from './known-guest.ts';
import { type Named, spendLink } from './spend-link.ts';

/** The link and what was named do not open anything: one answer, whichever of the two is wrong, and how. */
export class NoWayIn extends Refusal {
  constructor() {
    super(
      'no_way_in',
      'This does not fit, or the link has run out: it works once, for ten minutes. Check what you entered, or ask for a new link.',
      403,
    );
  }
}

const ONE_OF_BOTH = 'Enter the number of an order, or the last four digits of the card and the postcode.';
const typed = (most: number) => z.string().trim().max(most).default('');
const name = 'privacy.enter-as-guest';

/**
 * Opens what is kept about a guest: by the link of their mail, which shows that they read the mailbox, and a fact of one of
 * their orders, which a mail that was forwarded does not tell. The link is used up; wrong facts are counted against it and
 * against the mailbox, and slow the next ones down. Answers the token of a session for nothing else. Throws NoWayIn and
 * TooManyRequests.
 */
export const enterAsGuest = operation({
  name,
  may: 'account.enter',
  // Recorded below, wrong answers as what they are.
  onRecord: false,
  input: z
    .strictObject({
      token: z.string().min(1).max(300),
      number: typed(40),
      last4: typed(4),
      postcode: typed(20),
      browser: browserInput.pick({ address: true, userAgent: true }),
    })
    .refine(({ number, last4, postcode }) => number !== '' || (last4 !== '' && postcode !== ''), {
      path: ['number'],
      message: ONE_OF_BOTH,
    }),
  prepare: ({ actor, now }, { token, ...fact }) => look(actor, token, fact, now),
  async run({ tx, actor, now }, { token, browser }, { email, by, named, tries }) {
    const used = await spendLink(tx, token, named, now);
    const right = used && email !== null && by !== null;
    await recordEvent(tx, {
      actor: email === null ? actor.id : guestId(email),
      from: actor.from,
      action: name,
      target: null,
      outcome: right ? 'done' : 'refused',
    });
    // What is wrong must be counted, so it is committed, and refused after.
    return right ? beginGuestSession(tx, { email, by, tries, browser }, now) : null;
  },
  async after(_context, begun) {
    if (!begun) throw new NoWayIn();
    return begun;
  },
});

/** Whom the link stands for, and whether the fact is theirs. As many look-ups for a link that never was one. */
async function look(actor: Actor, token: string, fact: Fact, now: Date) {
  await limitAll(
    [
      { name: 'your-data.enter', who: actor.from.address ?? 'nowhere', most: 30, seconds: HOUR / SECOND },
      { name: 'your-data.enter.everywhere', who: 'everybody', most: 300, seconds: MINUTE / SECOND },
    ],
    now,
  );
  const link = await openLink(db(), 'your-data', token, now);
  const orderId = link?.payload.orderId;
  const email = await guestOf(db(), typeof orderId === 'string' ? orderId : NOBODYS);
  const tries = `guest:${keyedHash('guest-tries', email ?? token)}`;
  const waits = (await takeTry(tries, 'customer', now)) === null;
  const by = await factOf(db(), email ?? '', fact);
  const fits = email !== null && by !== null;
  const named: Named = waits ? 'unheard' : fits ? 'right' : 'wrong';
  return { email, tries, named, by: named === 'right' ? by : null };
}

/** No order's. */
const NOBODYS = '00000000-0000-7000-8000-000000000000';
