import { createHmac, timingSafeEqual } from 'node:crypto';
import { config } from '#lib/config/index.ts';
import { keyFor, linkKeysFor } from '#lib/crypto/index.ts';

/** 128 bits in hexadecimal: whatever stands before the @ may arrive in other letters than it was sent in. */
const MARK = /^([^+]+)\+(t-\d{4}-\d{6,12})\.([0-9a-f]{32})@(.+)$/;

/** Where replies to the mails of a ticket go: the support’s address with the ticket’s number and a mark that only we make. */
export function replyAddress(number: string): string {
  const [local, domain] = ours();
  return `${local}+${number.toLowerCase()}.${markOf(number)}@${domain}`;
}

/** The number of the ticket that an address is for; null when it is another address, or its mark is not ours. */
export function ticketOfAddress(address: string, now: Date): string | null {
  const [, local, number = '', mark = '', domain] = MARK.exec(address.trim().toLowerCase()) ?? [];
  const [ourLocal, ourDomain] = ours();
  if (local !== ourLocal || domain !== ourDomain) return null;
  const isOurs = (key: Buffer) => timingSafeEqual(Buffer.from(mark), Buffer.from(markOf(number, key)));
  return linkKeysFor(PURPOSE, now).some(isOurs) ? number.toUpperCase() : null;
}

/** Whether an address is the support’s own, with or without a mark. */
export function isSupportAddress(address: string): boolean {
  const [local = '', domain = ''] = address.trim().toLowerCase().split('@');
  const [ourLocal, ourDomain] = ours();
  return domain === ourDomain && local.split('+')[0] === ourLocal;
}

const ours = (): [string, string] => config().mail.support.toLowerCase().split('@') as [string, string];

const PURPOSE = 'ticket-reply';
const markOf = (number: string, key = keyFor(PURPOSE)): string =>
  createHmac('sha256', key).update(number.toUpperCase()).digest('hex').slice(0, 32);
