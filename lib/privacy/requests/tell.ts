import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/index.ts';
import { queueMail } from '#lib/mail/index.ts';
import { addressOf } from './address-of.ts';
import type { ExtensionReason, RefusalReason } from './model.ts';
import { privacyRequest } from './schema.ts';

/** What became of a request, for whoever asked it. */
export type News =
  | { template: 'privacy.request-received'; note?: string }
  | { template: 'privacy.request-answered'; answer: string }
  | { template: 'privacy.request-extended'; because: ExtensionReason; until: string }
  | { template: 'privacy.request-refused'; because: RefusalReason; answer: string | null };

/** Writes to whoever asked, once for each occasion; before the request is closed, for then nothing names a guest any more. */
export async function tell(tx: Tx, requestId: string, { template, ...news }: News): Promise<void> {
  const [asked] = await tx.select().from(privacyRequest).where(eq(privacyRequest.id, requestId));
  const person = asked?.accountId
    ? { account: asked.accountId }
    : asked?.guestEmail
      ? { guest: asked.guestEmail }
      : null;
  if (!asked || !person) throw new Error(`nobody is known who asked ${requestId}`);
  const { kind, channel, dueAt } = asked;
  await queueMail(tx, {
    dedupeKey: `${template}:${requestId}`,
    template,
    to: await addressOf(tx, person),
    data: { requestId, kind, channel, dueAt: dueAt.toISOString(), ...news },
  });
}
