import type { Decline } from './declines.ts';

/** How strong customer authentication meets a card. No entry: the card is not enrolled. */
export type Authentication =
  /** Always challenged when the customer is there. */
  | 'required'
  /** Challenged only when the merchant asks. */
  | 'optional'
  /** Authenticated without a challenge. */
  | 'frictionless'
  /** Its network has no 3-D Secure. */
  | 'unsupported'
  /** The lookup fails: required means declined, optional means the payment goes on without. */
  | 'required_lookup_fails'
  | 'optional_lookup_fails';

/** Without the customer: never allowed, allowed once set up, or allowed from the start. */
export type OffSession = 'never' | 'after_setup' | 'allowed';

/** What Radar makes of the card. `setting`: blocked only if the account blocks the highest risk. */
export type Risk = { level: 'elevated' | 'highest'; block?: 'always' | 'setting' };

export type CheckResult = 'pass' | 'fail' | 'unavailable';

/** What the cardholder's bank does once the money was taken. */
export type CardDispute = {
  kind: DisputeKind;
  reason: string;
  /** How many disputes share the amount; one unless said. */
  times?: number;
  /** Not disputed when 3-D Secure was at least tried: the liability is the issuer's then. */
  protected?: boolean;
  eligible?: 'visa_compelling_evidence_3' | 'visa_compliance' | 'mastercard_compliance';
  smart?: boolean;
};

/**
 * chargeback: the money is gone until it is won back · inquiry: a question, no money moves · compliance: a
 * chargeback for breaking a network's rule · resolution: paid back at once instead of a chargeback · block: stopped
 * by evidence at hand, no money moves. The last two are "prevented".
 */
export type DisputeKind = 'chargeback' | 'inquiry' | 'compliance' | 'resolution' | 'block';

/** A documented test card: who issued it and how it behaves. */
export type TestCard = {
  number: string;
  /** `pm_card_<id>`; the first of `ids` names the card in the sandbox's state. */
  ids: readonly string[];
  brand: string;
  country: string;
  funding: 'credit' | 'debit' | 'prepaid';
  networks?: readonly string[];
  decline?: Decline;
  /** The decline comes only when charged; attaching to a customer works. */
  attachable?: boolean;
  authentication?: Authentication;
  offSession?: OffSession;
  risk?: Risk;
  checks?: { cvc?: CheckResult; line1?: CheckResult; postalCode?: CheckResult };
  dispute?: CardDispute;
  /** The issuer reports fraud soon after the payment. */
  warned?: boolean;
  /** Refunds to it are slow, or fail after they seemed to succeed. */
  refunds?: 'pending' | 'fail';
  /** What it pays is available at once. */
  bypassesPending?: boolean;
};

/**
 * What is kept of an entered card beside the PaymentMethod itself: which test card it is, and which checkable
 * fields came with it. `id` is the PaymentMethod's. The number is not here and nowhere else.
 */
export type CardNote = {
  id: string;
  card: string;
  sent: { cvc: boolean; line1: boolean; postalCode: boolean };
  /** The address of the browser that sent the card, or used it last. */
  ip?: string | null;
  /** Authenticated once by a SetupIntent or a payment that saves it. */
  setUp: boolean;
  /** Charged without a customer, or taken from one: it may not be used again. */
  spent: boolean;
};

type Extra = Partial<Omit<TestCard, 'number' | 'ids'>>;

/** A row of the catalog; a Visa credit card of the United States unless `extra` says otherwise. */
export function card(number: string, ids: string | readonly string[], extra: Extra = {}): TestCard {
  return {
    number,
    ids: typeof ids === 'string' ? [ids] : ids,
    brand: 'visa',
    country: 'US',
    funding: 'credit',
    ...extra,
  };
}
