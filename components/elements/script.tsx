/** The id by which the loader finds the script in the document. */
export const SCRIPT_ID = 'stripe-js';

/**
 * Stripe.js as plain markup from the server. The document's own parser fetches it, with the page's nonce and while
 * the page is still arriving; no code of ours injects a script, so Trusted Types has nothing to object to.
 * `scriptUrl` is Stripe's origin or a stand-in's; the path is the release train that the installed package speaks.
 */
export function StripeScript({ scriptUrl, nonce }: { scriptUrl: string; nonce: string | undefined }) {
  return <script id={SCRIPT_ID} async src={`${scriptUrl}/${RELEASE_TRAIN}/stripe.js`} nonce={nonce} />;
}

/** Must be the train of the installed @stripe/stripe-js; `load.test.ts` reads it from the package. */
export const RELEASE_TRAIN = 'endive';
