import { sqlClient } from '#lib/db/index.ts';

/** Something that left on the ground of a consent: which row of the ledger of consents it relied on, and when. */
export type RelyingDisclosure = { id: string; consentSeq: string; at: string };

const AT_ONCE = 500;

/** What left on the ground of consent from a moment on, some at a time. */
export async function* reliedOnConsent(from: Date): AsyncGenerator<RelyingDisclosure[]> {
  yield* sqlClient()<RelyingDisclosure[]>`
    select id, consent_seq::text as "consentSeq", at::text as at from disclosure
    where at >= ${from.toISOString()} and ground = 'consent' order by at, id
  `.cursor(AT_ONCE);
}
