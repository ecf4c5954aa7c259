import { suspiciousSignInsProved } from '#lib/identity/index.ts';
import { buyersAskedToVerify } from '#lib/payments/index.ts';
import { authenticationGiven } from '#lib/risk/index.ts';
import { clause } from '../model.ts';

export const authentication = clause({
  id: 'authentication',
  heading: 'A payment must be yours',
  text: [
    'Multi-factor authentication, together with other monitoring, verifies that a transaction is legitimate.',
    'When something suspicious is detected, we verify the identity of the customer at once, before anything else happens with the payment.',
  ],
  keeps: [
    'Banks are asked to authenticate you (3-D Secure) where the law or our rules want it. Accounts can be kept by a passkey or by codes of an app, and we ask for a fresh proof when a sign-in or a payment looks unlike you.',
    'A payment that looks wrong waits, and the mail about it leads to a page on which you show that it is you.',
  ],
  controls: [buyersAskedToVerify, authenticationGiven, suspiciousSignInsProved],
  duties: [],
});
