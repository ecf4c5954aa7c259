import { config } from '#lib/config/index.ts';
import { sign, verify } from '#lib/crypto/index.ts';

const PURPOSE = 'keep-my-data';

/** The address under which an erasure can be taken back, until it begins. Signed when the mail is written, and kept nowhere. */
export const keepLink = (requestId: string, eraseAt: Date): string =>
  new URL(`/keep-my-data/${sign(PURPOSE, requestId, eraseAt)}`, config().shopUrl).href;

/** The request that a link of a mail takes back; null when it is forged, or its time is over. */
export const whatToKeep = (token: string, now: Date): string | null => verify(PURPOSE, token, now);
