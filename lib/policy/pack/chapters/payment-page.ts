import { config } from '#lib/config/index.ts';
import { inventoryFor, listDifferences, listLooks } from '#lib/payment-page/index.ts';
import { type Chapter, jsonFile } from '../chapter.ts';

export const paymentPageChapter: Chapter = {
  title: 'The payment page under guard',
  says: 'PCI DSS 6.4.3 and 11.6.1: every script and frame that may be there and why, and what a browser of its own saw.',
  files: async ({ now }) => [
    jsonFile('payment-page/inventory.json', 'What may be there: owner, purpose, justification, integrity', async () => {
      const { shopUrl, stripe } = config();
      return inventoryFor({
        shop: shopUrl.origin,
        stripeScript: stripe.scriptUrl.origin,
        stripeApi: stripe.apiUrl.origin,
      });
    }),
    jsonFile('payment-page/looks.json', 'The last times that it was looked at', listLooks),
    jsonFile('payment-page/differences.json', 'What was different, and what became of it', () => listDifferences(now)),
  ],
};
