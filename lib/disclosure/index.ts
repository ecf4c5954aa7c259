/**
 * Who got what. Each time that something leaves the house there is a row: to whom, what for, on what ground, what kinds
 * of data, about whom, and when. Nothing leaves without one, because whatever can reach the network does so through
 * `passOn`, which writes the row first (a house test looks for any other way out). What leaves by hand, a parcel or a
 * letter to an authority, is written in the transaction that says that it did (`recordDisclosure`). Where the ground is
 * consent the database itself looks whether it holds at that moment and is theirs. Customers read their rows.
 *
 * A row names nobody: `about` is a thing and its number (`order:…`, `mail:…`), which leads to its person as long as
 * there is one.
 */
import 'server-only';

export { everythingThatLeftHasGround, paymentDataStays } from './controls.ts';
export { listDisclosures } from './list-disclosures.ts';
export { type Category, type DisclosureView, GROUNDS, type Ground, RECIPIENTS, type Recipient } from './model.ts';
export { passOn } from './pass-on.ts';
export { disclosurePersonalData } from './personal-data.ts';
export { ConsentGone, type Disclosure, recordDisclosure } from './record-disclosure.ts';
export { reliedOnConsent } from './relied-on-consent.ts';
