import { expect, test } from 'vitest';
import { renderMail } from '#lib/mail/render-mail.ts';
import { paymentsMails } from './mails.tsx';

test('a concern tells the house what happened, about which order, and leads to the payment', async () => {
  const name = 'payments.concern';
  const example = paymentsMails.find(one => one.name === name)?.example;
  const mail = await renderMail(paymentsMails, name, example);
  expect(mail.subject).toBe('A payment is disputed: order CP-2026-000123');
  for (const part of ['€245.00', 'until 2026-12-01', '/admin/payments/019aa000']) expect(mail.text).toContain(part);
  expect(mail.text).not.toMatch(/undefined|NaN|\[object/);
});

test('a code for a guest names its order, and stands in the mail as eight digits', async () => {
  const { example, name } = paymentsMails.find(mail => mail.name === 'payments.verification-code') ?? {};
  const mail = await renderMail(paymentsMails, name ?? '', example);
  expect(mail.subject).toContain('CP-2026-000123');
  expect(mail.text).toMatch(/\b\d{8}\b/);
});
