import { db, type Reader, type Tx } from '#lib/db/index.ts';
import { LinkOver } from '../link-over.ts';
import { type OpenLink, openLink, redeemLink } from '../sessions/links.ts';
import { stampOf } from './stamp.ts';

export type WayIn = 'reset-password' | 'recovery';
type LinkInto = OpenLink & { accountId: string };

/** Whose account a link leads into, or null when it is over. Uses nothing up. */
export async function whoseLink(purpose: WayIn, token: string, now: Date, reader: Reader = db()) {
  return stillFits(reader, await openLink(reader, purpose, token, now));
}

/** Uses a link into an account up: of any number of uses at once, one. Throws LinkOver for the others. */
export async function takeLink(tx: Tx, purpose: WayIn, token: string, now: Date): Promise<LinkInto> {
  const link = await stillFits(tx, await redeemLink(tx, purpose, token, now));
  if (!link) throw new LinkOver();
  return link;
}

async function stillFits(reader: Reader, link: OpenLink | null): Promise<LinkInto | null> {
  if (!link?.accountId) return null;
  const stamp = await stampOf(reader, link.accountId);
  return stamp !== null && link.payload.stamp === stamp ? { ...link, accountId: link.accountId } : null;
}
