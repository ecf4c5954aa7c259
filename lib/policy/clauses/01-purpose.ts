import { chargedAsOrdered } from '#lib/payments/index.ts';
import { clause } from '../model.ts';
import { openToEverybody } from '../published/controls.ts';

export const purpose = clause({
  id: 'purpose',
  heading: 'What this policy is for',
  text: [
    'This policy says how we protect the payment information and the personal data of everybody who buys from us, and how we keep every transaction secure.',
    'We follow the best practice of our field and the law. We are open about how payment works here: what happens to your card, who sees what, and what we do when something looks wrong is written on this page in words that anybody can follow.',
  ],
  keeps: [
    'Every promise below is tied to checks that run against the shop itself, to duties of named people with a date, or to both. Where it is safe to show, this page tells when each check last ran and what it found.',
  ],
  controls: [openToEverybody, chargedAsOrdered],
  duties: [],
});
