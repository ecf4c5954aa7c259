import { clause } from '../model.ts';

export const customerData = clause({
  id: 'customer-data',
  heading: 'Your data stays yours',
  text: [
    'We share payment information with no third party, unless the law requires it or you have explicitly agreed.',
    'You may ask to see or to delete your personal data at any time.',
  ],
  keeps: [],
  controls: [],
  duties: [],
});
