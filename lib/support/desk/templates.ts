import { config } from '#lib/config/index.ts';
import type { Topic } from '../model.ts';

/** A way to begin an answer. What stands in brackets is for whoever writes. */
type Template = { id: string; label: string; topics: readonly Topic[] | 'all'; text(): string };

const page = (path: string): string => new URL(path, config().shopUrl).href;

/** Where somebody’s own data is, with an account and without. */
export const PRIVACY_ANSWER = (account: boolean): string =>
  [
    'Thank you for writing.',
    `You can see what we keep about you, take a copy, have it corrected or deleted at any time, without us: ${page(account ? '/account/privacy' : '/your-data')}`,
    'There it is made sure that it is you who asks. Nobody of us can start, end or stop it for you, and that protects you. If anything there does not work, answer this mail.',
  ].join('\n\n');

export const TEMPLATES: readonly Template[] = [
  {
    id: 'not-mine-stopped',
    label: 'We have stopped the payment',
    topics: ['not-mine', 'payment'],
    text: () =>
      [
        'Thank you for telling us at once. We have stopped this payment: nothing of it is shipped, and nothing more is charged, until a person of ours has decided.',
        'Please tell your bank as well, and let it replace the card. If you have an account with us, sign out everywhere and choose a new password:',
        page('/account/devices'),
      ].join('\n\n'),
  },
  {
    id: 'being-checked',
    label: 'The payment is being checked',
    topics: ['payment', 'order'],
    text: () =>
      'Your payment is being checked by a person. The amount is set aside on your card and not charged. We write to you as soon as it is decided, [by tomorrow evening] at the latest.',
  },
  {
    id: 'refund-sent',
    label: 'The refund is on its way',
    topics: ['payment', 'order'],
    text: () =>
      'We have sent [amount] back to the card that you paid with, on [day]. Banks take 5 to 10 days to show it.',
  },
  {
    id: 'parcel',
    label: 'Where the parcel is',
    topics: ['order'],
    text: () =>
      'Your parcel left us on [day]. [Carrier] has it under the number [number], and says that it arrives on [day].',
  },
  {
    id: 'no-card-numbers',
    label: 'Never send us card numbers',
    topics: 'all',
    text: () =>
      'Please never send us the number of a card or its security code, neither here nor by mail. We do not need them, we cannot use them, and nobody of us ever asks. Card details go to Stripe alone, in the field of the checkout.',
  },
  {
    id: 'your-data',
    label: 'Your data is in your hands',
    topics: 'all',
    text: () => PRIVACY_ANSWER(true),
  },
  {
    id: 'policy',
    label: 'What we promise about payments',
    topics: ['policy', 'other'],
    text: () => `[Your answer.]\n\nOur payment security policy, and how we keep each part of it: ${page('/policy')}`,
  },
];

/**
 * What is still to be filled in of an answer, as it stands there: words in square or curly brackets, as templates have
 * them. Numbers of tickets and orders are none; round brackets are free to use.
 */
export const leftToFill = (answer: string): string | null =>
  /\[[\p{L} .,’'-]{1,60}\]|\{\{?[\p{L} ._’'-]{1,60}\}?\}/u.exec(answer)?.[0] ?? null;

/** What fits a topic first, then what fits all. */
export const templatesFor = (topic: Topic): { id: string; label: string; text: string }[] =>
  TEMPLATES.filter(({ topics }) => topics === 'all' || topics.includes(topic)).map(({ id, label, text }) => {
    return { id, label, text: text() };
  });
