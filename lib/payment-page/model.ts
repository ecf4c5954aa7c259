/** The page that is watched. Its cart is what makes it show the payment fields. */
export const PAYMENT_PAGE = '/checkout';

/** What is found on a page that is not as it was signed. */
export const DIFFERENCE_KINDS = {
  'header-missing': 'A header is missing',
  'header-changed': 'A header changed',
  'header-added': 'A header was added',
  'meta-added': 'The document gives orders of its own',
  'script-added': 'A script was added',
  'script-changed': 'A file of ours changed',
  'script-missing': 'Stripe’s script is missing',
  'inline-added': 'An inline script was added',
  'handler-added': 'An element runs script',
  'third-party-changed': 'Stripe’s script changed',
  'frame-added': 'A frame was added',
  'form-changed': 'A form sends elsewhere',
  'card-field': 'The page itself asks for card details',
  'connection-added': 'The page talks to somebody else',
  'worker-added': 'A worker was installed',
  'something-refused': 'The browser refused something',
  'nonce-repeated': 'The nonce is not fresh',
} as const;
export type DifferenceKind = keyof typeof DIFFERENCE_KINDS;

/**
 * `alarm`: nobody but us may change this, so somebody did who must not. `review`: it may change without us (Stripe's own
 * script is renewed by Stripe), and a person looks at it.
 */
export type Level = 'alarm' | 'review';

/** One thing that is not as it was signed. The same `what` and `found` of a kind is the same difference. */
export type Difference = {
  kind: DifferenceKind;
  level: Level;
  /** Where: a header's name, an address without its query, an element. */
  what: string;
  expected: string | null;
  found: string | null;
};

/** What /checkout must be, as it was built. The signature is over all of it. */
export type Manifest = {
  /** Next's own name of the build. */
  build: string;
  madeAt: string;
  /** The origins that the shop was set up with. */
  origins: Origins;
  /** The headers that the page is answered with, by name in lower case; a nonce in them reads `N`. */
  headers: Readonly<Record<string, string>>;
  /** SHA-256 in base64 of every file that makes the shop, by its path in the tree. */
  files: Readonly<Record<string, string>>;
};
export type Origins = { shop: string; stripeScript: string; stripeApi: string };

/** What a browser saw of the page. Addresses without query and fragment. */
export type Seen = {
  status: number;
  headers: readonly (readonly [name: string, value: string])[];
  /** `http-equiv` of metas that give orders, and a `base`. */
  orders: readonly string[];
  /** Script elements of the document. `text`: of an inline one, the first part. */
  scripts: readonly { url: string | null; text: string | null; recognised: boolean }[];
  /** Every script and style sheet as its bytes came, SHA-256 in base64. */
  files: readonly { url: string; sha256: string }[];
  frames: readonly string[];
  /** Where forms and their buttons send. */
  targets: readonly string[];
  /** Attributes such as `onclick`, and addresses such as `javascript:`, by element. */
  handlers: readonly string[];
  cardFields: readonly string[];
  workers: readonly string[];
  /** Origins that the page itself (not the frames in it) asked. */
  asked: readonly string[];
  /** What the browser refused on the page: directive and address. */
  refused: readonly string[];
  nonce: string | null;
};

/** How a look ended. */
export type LookResult = 'as_signed' | 'different' | 'failed';

export type LookView = {
  id: string;
  at: string;
  result: LookResult;
  says: string;
  tookMs: number;
  build: string | null;
};

export type DifferenceView = Difference & {
  id: string;
  firstSeenAt: string;
  lastSeenAt: string;
  times: number;
  settledAt: string | null;
  /** It was gone at a later look, or two people accepted it. */
  settledHow: 'gone' | 'accepted' | null;
  settledBy: string | null;
  because: string | null;
};

/** The checkout does not take payments, because somebody closed it. */
export type ClosureView = { id: string; closedAt: string; closedBy: string; because: string };

/** What browsers of buyers reported, counted by day. */
export type ReportView = { kind: ReportKind; what: string; times: number; firstAt: string; lastAt: string };

export const REPORT_KINDS = {
  script: 'A script',
  frame: 'A frame',
  form: 'A form',
  refused: 'Something that its policy refused',
} as const;
export type ReportKind = keyof typeof REPORT_KINDS;

/** One thing that belongs on the payment page: who answers for it, what for, and what shows that it is still the same. */
export type InventoryView = {
  id: string;
  kind: 'script' | 'inline script' | 'frame' | 'form' | 'connection';
  where: string;
  owner: string;
  purpose: string;
  /** Why the page cannot do without it. */
  because: string;
  authorised: string;
  integrity: string;
};
