import { clause } from '../model.ts';

export const purpose = clause({
  id: 'purpose',
  heading: 'What this policy is for',
  text: [
    'We protect the payment information and the personal data of everybody who buys from us, and we keep every transaction secure. We follow the best practice of our field and the law, and we say openly how payment works here.',
  ],
  keeps: [],
  controls: [],
  duties: [],
});
