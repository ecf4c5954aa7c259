import { expect, test } from 'vitest';
import { renderMail } from '#lib/mail/render-mail.ts';
import { exampleOrder } from './example-order.ts';
import { ordersMails } from './mails.tsx';

const exampleOf = (name: string) => ordersMails.find(mail => mail.name === name)?.example;
const render = (name: string, data: unknown = exampleOf(name)) => renderMail(ordersMails, name, data);

test.each(ordersMails.map(mail => mail.name))('%s names the order and reads well as text', async name => {
  const mail = await render(name);
  expect(mail.subject).toContain(exampleOrder.number);
  expect(mail.subject).not.toMatch(/[\r\n]/);
  expect(mail.text).toContain(exampleOrder.number);
  expect(mail.text).toContain('support@');
  expect(mail.text).not.toMatch(/[<>]|undefined|NaN|\[object/);
});

test.each(ordersMails.filter(({ name }) => name !== 'orders.found').map(({ name }) => name))(
  '%s shows the prints',
  async name => {
    expect((await render(name)).html).toContain('Azulejo for a Wet Street');
  },
);

test('the receipt holds prints, sums, tax, delivery days, edition numbers, the link and the promise', async () => {
  const { text } = await render('orders.receipt');
  for (const part of [
    'Nos. 12 and 13 of 50',
    'Subtotal €490.00',
    'Delivery Free',
    'Total €490.00',
    'Includes 21% VAT (Netherlands): €85.04',
    'Arrives Thu 26 Nov – Mon 30 Nov',
    'Prinsengracht 263',
    '/order/019aa000-0000-7000-8000-000000000001.',
    'Card details went straight to Stripe. We never saw them.',
  ])
    expect(text).toContain(part);
});

test('an export says that no tax is in it', async () => {
  const taxLabel = 'No VAT (export); import duty may be due';
  const { text } = await render('orders.receipt', { ...exampleOrder, taxMinor: 0, taxLabel });
  expect(text).toContain(taxLabel);
  expect(text).not.toContain('€0.00');
});

test('what a buyer typed is text in the mail, never markup', async () => {
  const shipTo = { ...exampleOrder.shipTo, name: '<img src=x onerror=alert(1)>' };
  const { html } = await render('orders.receipt', { ...exampleOrder, shipTo });
  expect(html).not.toContain('<img src=x');
  expect(html).toContain('&lt;img src=x');
});
