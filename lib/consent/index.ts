/**
 * What people agreed to. Each purpose is apart and nothing is agreed to by silence: there is a row of a ledger for each
 * yes and each no, with the very words that it was said to, and nobody can change one afterwards. What holds now is the
 * last word on a purpose (the view `consent_now`). Whoever needs a consent asks for the row (`liveConsent`) and hands
 * its number to the ledger of disclosures, where the database looks again that it still holds and that it is theirs.
 * A browser that sends Global Privacy Control has said no to whatever shares (`honourSignal`): once for an account, so
 * that somebody may still agree to one thing afterwards, knowing of the signal.
 */
import 'server-only';

export { consenterOf } from './consenter-of.ts';
export { sharedOnlyWhileAgreed } from './controls.ts';
export { type Agreed, everyoneWhoAgreed } from './everyone.ts';
export { type LiveConsent, liveConsent } from './live-consent.ts';
export {
  type Consenter,
  type Consents,
  type ConsentView,
  PURPOSE_NAMES,
  PURPOSES,
  type Purpose,
} from './model.ts';
export { giveConsent, withdrawConsent } from './own-consents.ts';
export { consentImpersonal, consentPersonalData } from './personal-data.ts';
export { recordConsent } from './record-consent.ts';
export { honourSignal } from './signal.ts';
export { canUnsubscribe, unsubscribe, unsubscribeLinks } from './unsubscribe.ts';
export { consentsOf } from './view-consents.ts';
