import { clause } from '../model.ts';

export const authentication = clause({
  id: 'authentication',
  heading: 'A payment must be yours',
  text: [
    'Several factors of authentication, together with other monitoring, verify that a transaction is legitimate.',
    "When something looks suspicious, we verify the customer's identity at once.",
  ],
  keeps: [],
  controls: [],
  duties: [],
});
