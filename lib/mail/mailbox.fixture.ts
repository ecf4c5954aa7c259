import { and, eq, isNotNull } from 'drizzle-orm';
import { inject, vi } from 'vitest';
import { db } from '#lib/db/index.ts';
import { mailMessage } from './schema.ts';

export { sendQueued } from './send-queued.fixture.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** How the surroundings of the run are reached: the mailbox among them. */
    environment: Record<string, string>;
  }
}

const ARRIVES_WITHIN = { timeout: 5_000, interval: 20 };

export type Received = { subject: string; text: string; html: string; to: { address: string }[] };

/** What the mailbox holds for an address, once everything that was sent to it has arrived: it takes a mail before it lists it. */
export async function receivedBy(address: string): Promise<Received[]> {
  const sent = await db().$count(mailMessage, and(eq(mailMessage.recipient, address), isNotNull(mailMessage.sentAt)));
  return vi.waitFor(async () => {
    const mails = (await (await fetch(`${inject('environment').MAILBOX_URL}/email`)).json()) as Received[];
    const theirs = mails.filter(({ to }) => to.some(one => one.address.toLowerCase() === address.toLowerCase()));
    if (theirs.length < sent) throw new Error(`${theirs.length} of ${sent} mails to ${address} have arrived`);
    return theirs;
  }, ARRIVES_WITHIN);
}
