/**
 * What somebody may agree to, each by itself. `says` are the words that are agreed to: a change of them is a new
 * `version`, which asks everybody anew. `shares`: somebody outside gets to know, so that Global Privacy Control ends it.
 */
export const PURPOSES = {
  news: {
    version: 1,
    title: 'News of new editions',
    says: 'Write to me when new editions appear, at most once a week.',
    more: 'We use your e-mail address and nothing else. Every such mail has a link that ends them.',
    shares: false,
  },
  carrier: {
    version: 1,
    title: 'Your phone number and e-mail address for the carrier',
    says: 'Tell the carrier of my parcels my phone number and my e-mail address, so that they can say when they come.',
    more: 'Without it the carrier gets your name and address, and you hear from us that the parcel is on its way.',
    shares: true,
  },
  artist: {
    version: 1,
    title: 'Tell artists who has their prints',
    says: 'Tell the artists whose prints I have bought my name, my country and the numbers of my prints.',
    more: 'They like to know where their work is. They do not learn your address, and they may not pass it on.',
    shares: true,
  },
} as const;

export type Purpose = keyof typeof PURPOSES;
export const PURPOSE_NAMES = Object.keys(PURPOSES) as [Purpose, ...Purpose[]];

export type ConsentAction = 'given' | 'withdrawn';
/** `gpc`: the browser's signal; `mail`: the link in one of our mails. */
export type ConsentSource = 'account' | 'guest' | 'gpc' | 'mail';

/** Whoever may agree: an account, or a guest by the mailbox that they proved. */
export type Consenter = { account: string } | { guest: string };

/** One purpose as its person sees it. Moments in ISO 8601. */
export type ConsentView = {
  purpose: Purpose;
  title: string;
  says: string;
  more: string;
  /** Whether it holds now, to the words as they are now. */
  given: boolean;
  /** They agreed to words that have been changed since: they are asked anew. */
  outdated: boolean;
  history: { action: ConsentAction; source: ConsentSource; version: number; at: string }[];
};

/** All purposes, and whether a browser of theirs asked that nothing be shared. */
export type Consents = { purposes: ConsentView[]; signalledAt: string | null };
