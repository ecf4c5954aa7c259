import type { InventoryView, Origins } from './model.ts';

/** A thing of the inventory, and which addresses are it. */
type Item = Omit<InventoryView, 'where'> & {
  /** Its addresses in words, under these origins. */
  where(origins: Origins): string;
  /** Whether this address (without query) is one of them. Absent for what has no address. */
  is?(address: URL, origins: Origins): boolean;
};

const BY_REVIEW = 'By the review of the change that put it here; the build signs it.';
const BY_ADR = 'By decision 0003 (docs/adr), and the review of the change that put it here.';

/** Stripe serves its frames from subdomains of its own as well; a stand-in beside a shop on loopback has one origin. */
const ofStripe = ({ origin, hostname }: URL, { stripeScript }: Origins): boolean =>
  origin === stripeScript || (stripeScript === REAL && hostname.endsWith('.js.stripe.com'));
const REAL = 'https://js.stripe.com';
const BANK = 'https://hooks.stripe.com';

/**
 * Every script, frame, form target and connection of the payment page (PCI DSS 6.4.3). What is not in here is found by
 * the observer and alerted. A new one is an entry here, and with it its reasons.
 */
const INVENTORY: readonly Item[] = [
  {
    id: 'our-bundles',
    kind: 'script',
    owner: 'Counterproof, engineering',
    purpose: 'Draws the checkout and makes it usable: React, Next and the shop’s own code.',
    because: 'Prices, addresses and answers have to change without a reload, so that nothing typed is lost.',
    authorised: BY_REVIEW,
    integrity: 'SHA-256 of every file against the signed manifest, as a browser receives it and on the disk.',
    where: ({ shop }) => `${shop}/_next/static/…`,
    is: ({ origin, pathname }, { shop }) => origin === shop && pathname.startsWith('/_next/static/'),
  },
  {
    id: 'stripe-js',
    kind: 'script',
    owner: 'Counterproof, payments; made by Stripe',
    purpose: 'Opens Stripe’s frames for card and address, and turns a card into a token.',
    because: 'Card details must be typed into Stripe’s frames and never reach us.',
    authorised: BY_ADR,
    integrity: 'One address. Stripe renews what lies there, so its SHA-256 is recorded and a person reviews a change.',
    where: ({ stripeScript }) => `${stripeScript}/endive/stripe.js`,
    is: ({ origin, pathname }, { stripeScript }) => origin === stripeScript && pathname === '/endive/stripe.js',
  },
  {
    id: 'framework-inline',
    kind: 'inline script',
    owner: 'Counterproof, engineering; written by Next and React',
    purpose: 'Hands what the server drew to the bundles.',
    because: 'Next streams the page’s data in inline scripts and has no other way.',
    authorised: BY_REVIEW,
    integrity: 'A nonce that is fresh for each answer, and each script recognised by its whole shape.',
    where: () => 'inline, with the nonce of the answer',
  },
  {
    id: 'stripe-fields',
    kind: 'frame',
    owner: 'Stripe',
    purpose: 'The fields for card and address, and Stripe’s own checks for fraud.',
    because: 'They are how card details stay with Stripe.',
    authorised: BY_ADR,
    integrity: 'Origin against this list and by the page’s policy; what is in them is Stripe’s.',
    where: ({ stripeScript }) => (stripeScript === REAL ? `${REAL}, https://*.js.stripe.com` : stripeScript),
    is: ofStripe,
  },
  {
    id: 'bank',
    kind: 'frame',
    owner: 'Stripe, for the bank',
    purpose: 'The bank’s question to its customer (3-D Secure).',
    because: 'The law asks for it, and it must be the bank that asks.',
    authorised: BY_ADR,
    integrity: 'Origin against this list and by the page’s policy.',
    where: ({ stripeScript }) => (stripeScript === REAL ? BANK : stripeScript),
    is: ({ origin }, { stripeScript }) => origin === (stripeScript === REAL ? BANK : stripeScript),
  },
  {
    id: 'our-forms',
    kind: 'form',
    owner: 'Counterproof, engineering',
    purpose: 'Contact, delivery and the button to pay.',
    because: 'It is what a buyer came for.',
    authorised: BY_REVIEW,
    integrity: 'Where each form sends, compared at each look; the policy allows this origin only.',
    where: ({ shop }) => `${shop}/checkout`,
    is: ({ origin, pathname }, { shop }) => origin === shop && pathname === '/checkout',
  },
  {
    id: 'our-server',
    kind: 'connection',
    owner: 'Counterproof, engineering',
    purpose: 'Prices the cart and places the order.',
    because: 'The server alone says what something costs.',
    authorised: BY_REVIEW,
    integrity: 'Origins that the page asked, compared at each look; the policy allows these only.',
    where: ({ shop }) => shop,
    is: ({ origin }, { shop }) => origin === shop,
  },
  {
    id: 'stripe-server',
    kind: 'connection',
    owner: 'Stripe',
    purpose: 'Stripe’s script, its API, and the marks of cards.',
    because: 'It takes the card.',
    authorised: BY_ADR,
    integrity: 'Origins that the page asked, compared at each look; the policy allows these only.',
    where: ({ stripeScript, stripeApi }) => [...new Set([stripeScript, stripeApi])].join(', '),
    is: (address, origins) =>
      ofStripe(address, origins) ||
      address.origin === origins.stripeApi ||
      (origins.stripeScript === REAL && address.hostname.endsWith('.stripe.com')),
  },
];

/** Whether something of this kind may be on the page under this address. */
export function isListed(kind: InventoryView['kind'], address: string, origins: Origins): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return INVENTORY.some(item => item.kind === kind && item.is?.(url, origins));
}

/** The inventory as it is printed, under the shop's own addresses. */
export const inventoryFor = (origins: Origins): InventoryView[] =>
  INVENTORY.map(({ where, is: _, ...item }) => ({ ...item, where: where(origins) }));
