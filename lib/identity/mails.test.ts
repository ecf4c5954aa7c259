import { expect, test } from 'vitest';
import { renderMail } from '#lib/mail/render-mail.ts';
import { identityMails } from './mails.tsx';

test.each(identityMails.map(({ name, example }) => ({ name, example })))(
  '$name reads well as text, and its links lead to the shop over its own address',
  async ({ name, example }) => {
    const { subject, text, html } = await renderMail(identityMails, name, example);
    expect(subject).not.toMatch(/[\r\n]|undefined/);
    expect(subject.length).toBeLessThan(80);
    expect(text).not.toMatch(/[<>]|undefined|null|NaN|\[object/);
    expect(text).toContain('support@');
    for (const [link] of html.matchAll(/https?:\/\/[^"\s<]+/g)) {
      const foreign = !link.startsWith('http://localhost:3000/') && !link.startsWith('http://www.w3.org/');
      expect(foreign, link).toBe(false);
    }
  },
);
