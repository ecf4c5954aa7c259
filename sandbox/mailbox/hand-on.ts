import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** A mail as MailDev tells of it: for whom it came, where it lies as it came, and whether it lay there when MailDev began. */
export type Arrived = { read: boolean; envelope: { to: { address: string }[] }; source: string };

/** Which address is handed on, to where, and what is shown there. */
export type HandingOn = { address: string; url: string; secret: string };

const TRIES = 5;

/** Whether a mail is for an address, with or without a mark after a plus. */
export function isFor(address: string, { envelope }: Pick<Arrived, 'envelope'>): boolean {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  return envelope.to.some(({ address: to }) => {
    const [toLocal = '', toDomain = ''] = to.toLowerCase().split('@');
    return toDomain === domain && toLocal.split('+')[0] === local;
  });
}

/** What a real mail server does with an alias that is a pipe: gives the mail on as it came, and again while nobody answers. */
export async function handOn({ address, url, secret }: HandingOn, mail: Arrived): Promise<void> {
  if (!isFor(address, mail)) return;
  const to = mail.envelope.to.map(one => `X-Original-To: ${one.address}\r\n`).join('');
  const body = Buffer.concat([Buffer.from(to), await readFile(mail.source)]);
  const headers = { 'content-type': 'message/rfc822', authorization: `Bearer ${secret}` };
  for (let tried = 1; tried <= TRIES; tried++) {
    const answered = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
    if (answered && answered.status < 500) return;
    await pause(tried * 500);
  }
}
