import { answeredInTime } from '#lib/support/index.ts';
import { clause } from '../model.ts';

export const support = clause({
  id: 'support',
  heading: 'Whom to ask',
  text: [
    'Questions and concerns about this policy, and about the security of a payment, go to our customer support, who answer them.',
  ],
  keeps: [
    'You can write from any page, with or without an account, about an order or about a sentence of this policy. You get a number, a link to your conversation, and a time by which a person answers.',
  ],
  controls: [answeredInTime],
  duties: [],
});
