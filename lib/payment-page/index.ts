/**
 * The payment page under guard (PCI DSS 6.4.3 and 11.6.1). What may be on `/checkout` is a list with reasons
 * (`inventory.ts`), and what it is, byte for byte and header for header, is a manifest that the build signs
 * (`manifest.ts`). A browser of ours, in a process of its own (`scripts/observe`), opens the page as a buyer does: every
 * quarter of an hour, after each deploy, when somebody asks. What it saw is compared with the manifest here (`compare/`,
 * pure) and kept (`looks/`).
 *
 * Something that is not as it was signed is a *difference*: told to the house in the transaction that noticed, and, where
 * the shop is set up so, followed by closing the checkout at once. It stays open until a later look no longer sees it, or
 * two people have accepted it. Stripe renews its own script as it likes: its address is fixed, its bytes are recorded,
 * and each version is reviewed by one person.
 *
 * Buyers' browsers look too (`reports/`): what is added to the page after it was drawn is reported to us. Anybody can send
 * such a report, so it proves nothing and closes nothing; it is counted, told, and has our own browser look at once.
 */
import 'server-only';

export { acceptDifference } from './accept-difference.ts';
export { CheckoutClosed, checkoutOpen, openSince, requireOpenCheckout } from './closing/checkout-open.ts';
export { AlreadyClosed, closeCheckout } from './closing/close-checkout.ts';
export { AlreadyOpen, openCheckout } from './closing/open-checkout.ts';
export { compare } from './compare/index.ts';
export { filesAsBuilt, paymentPageAsSigned } from './controls.ts';
export { hashFiles } from './files.ts';
export { inventoryFor } from './inventory.ts';
export { askForLook, LOOK_NOW } from './looks/ask-for-look.ts';
export { listLooks } from './looks/list-looks.ts';
export { listDifferences } from './looks/open-differences.ts';
export { type Look, recordLook } from './looks/record-look.ts';
export { MANIFEST_FILE, readManifest, signManifest } from './manifest.ts';
export type { Difference, Manifest, Origins, Seen } from './model.ts';
export { paymentPageMonitors } from './monitors.ts';
export { originsHere } from './origins-here.ts';
export { paymentPageImpersonal } from './personal-data.ts';
export { noteReport } from './reports/note-report.ts';
export { viewPaymentPage } from './view-payment-page.ts';
