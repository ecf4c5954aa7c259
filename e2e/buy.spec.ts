import { expect, test } from './fixtures/test.ts';

test('a guest buys a print, sees the order, and gets one receipt', async ({ shopper, mailbox }) => {
  await shopper.buy();
  await expect(shopper.page.getByText(/CP-\d{4}-\d+/).first()).toBeVisible();
  const receipt = await mailbox.one(shopper.person.email, /CP-\d{4}-\d+/);
  expect(receipt.text).toContain('Murmuration');
  expect(receipt.html).toContain('/order/');
});
