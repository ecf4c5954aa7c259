import { sharedOnlyWhileAgreed } from '#lib/consent/index.ts';
import { everythingThatLeftHasGround, paymentDataStays } from '#lib/disclosure/index.ts';
import { destroyedKeysStayDestroyed } from '#lib/keyring/index.ts';
import {
  breachesTold,
  copiesReady,
  erasuresOnTime,
  everythingMapped,
  identitySealed,
  nothingLeftOfErased,
  requestsAnswered,
  retentionOnTime,
} from '#lib/privacy/index.ts';
import { providerReview } from '../duties/declared.ts';
import { clause } from '../model.ts';

export const customerData = clause({
  id: 'customer-data',
  heading: 'Your data stays yours',
  text: [
    'We do not share payment information with third parties, unless the law requires it or you have explicitly consented.',
    'You may ask to see your personal data at any time, and you may ask to have it deleted at any time.',
  ],
  keeps: [
    'Nothing leaves this shop without a record that says to whom, what for and on what ground, and you can read the records about you. What rests on your consent stops when you take it back.',
    'You see, take, correct and delete your data yourself, with an account or by the e-mail of your orders, without having to ask anybody.',
  ],
  controls: [
    paymentDataStays,
    everythingThatLeftHasGround,
    destroyedKeysStayDestroyed,
    sharedOnlyWhileAgreed,
    identitySealed,
    everythingMapped,
    requestsAnswered,
    copiesReady,
    erasuresOnTime,
    nothingLeftOfErased,
    retentionOnTime,
    breachesTold,
  ],
  duties: [providerReview],
});
