/** Who outside may get something. Whoever is not named here gets nothing: there is no code that could send it. */
export const RECIPIENTS = {
  stripe: 'Stripe, who processes payments for us',
  mail: 'The mail server that sends our mails',
  carrier: 'The carrier that brings the parcel',
  artist: 'The artist of a print',
  authority: 'An authority',
} as const;
export type Recipient = keyof typeof RECIPIENTS;

/** On what ground (GDPR 6(1)): their order, our interest in working payments, their consent, a law. */
export const GROUNDS = {
  contract: 'your order or your account needs it',
  'legitimate interests': 'it keeps payments right and you, us and others from fraud',
  consent: 'you agreed to it',
  'legal obligation': 'a law demands it',
} as const;
export type Ground = keyof typeof GROUNDS;

/** The kinds of data that may leave, as people call them. */
export const CATEGORIES = {
  name: 'name',
  address: 'address',
  phone: 'phone number',
  email: 'e-mail address',
  country: 'country',
  order: 'what was ordered, its number and its amount',
  account: 'a number that stands for the account',
  payment: 'the number of the payment at Stripe',
  card: 'the number of the card at Stripe, never the card’s own',
  dispute: 'what proves an order in a dispute',
  mail: 'what the mail says',
  prints: 'titles and numbers of prints',
  'sign-in': 'how and from where they signed in',
  nothing: 'nothing about anybody',
} as const;
export type Category = keyof typeof CATEGORIES;

/** One time that something was passed on, as its person sees it. `at` in ISO 8601. */
export type DisclosureView = {
  id: string;
  at: string;
  recipient: Recipient;
  to: string;
  purpose: string;
  ground: Ground;
  says: string;
  categories: string[];
  law: string | null;
};
