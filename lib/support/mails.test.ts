import { expect, test } from 'vitest';
import { config } from '#lib/config/index.ts';
import { renderMail } from '#lib/mail/render-mail.ts';
import { supportMails } from './mails.tsx';
import { ticketOfAddress } from './reply-address.ts';

const render = ({ name, example }: (typeof supportMails)[number], more = {}) =>
  renderMail(supportMails, name, { ...(example as object), ...more });

test.each(supportMails.map(mail => [mail.name, mail] as const))(
  '%s names the ticket and reads well as text',
  async (_name, mail) => {
    const { subject, text } = await render(mail);
    expect(subject).toContain('T-2026-000042');
    expect(`${subject}${text}`).not.toMatch(/[<>]|undefined|NaN|\[object/);
  },
);

test('what a customer and we wrote is text in the mail, never markup', async () => {
  const [mail] = supportMails.filter(({ name }) => name === 'support.answered');
  const { html } = await render(mail as (typeof supportMails)[number], { answer: '<img src=x onerror=alert(1)>' });
  expect(html).not.toContain('<img src=x');
});

test('answers come back to an address that only we can make, and stay in one thread', async () => {
  Object.assign(config().mail, { inboundSecret: 'x'.repeat(32) });
  const mails = supportMails.filter(({ name }) => name !== 'support.at-desk');
  const headers = await Promise.all(mails.map(async mail => (await render(mail)).headers));
  for (const one of headers) {
    expect(ticketOfAddress(one?.['Reply-To'] ?? '', new Date())).toBe('T-2026-000042');
    expect(one?.References).toBe(headers[0]?.References);
  }
});
