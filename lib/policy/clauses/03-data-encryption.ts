import { encryptedToPostgres } from '#lib/db/index.ts';
import { appSecretYoung, masterKeyYoung } from '#lib/keyring/index.ts';
import { encryptedToMailServer } from '#lib/mail/index.ts';
import { clause } from '../model.ts';
import { noColumnForCards } from '../platform/card-columns.ts';
import { noCardAtRest } from '../platform/cards-at-rest.ts';
import { certificateLasts, headersAsServed, tlsAsServed } from '../served/controls.ts';

export const dataEncryption = clause({
  id: 'data-encryption',
  heading: 'Payment information travels encrypted, and card numbers never reach us',
  text: [
    'All payment information travels under TLS, from your browser to us, from your browser to Stripe, and between us and Stripe.',
    'Sensitive payment information, which is the card number and the security code (CVV), is never stored on our servers. You type it into fields of Stripe’s own, from which it goes straight to Stripe: it does not even arrive here. Stripe alone processes it.',
  ],
  keeps: [
    'Wherever text can be typed in this shop, a card number is refused before anything is kept, with a sentence that says where it belongs.',
    'Every day we search all that we store, our logs, and the mails that wait to be sent for anything that looks like a card number, and we look at what a browser is really served.',
  ],
  controls: [
    tlsAsServed,
    certificateLasts,
    headersAsServed,
    encryptedToPostgres,
    encryptedToMailServer,
    masterKeyYoung,
    appSecretYoung,
    noCardAtRest,
    noColumnForCards,
  ],
  duties: [],
});
