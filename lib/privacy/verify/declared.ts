/**
 * What may stay of somebody who was forgotten, and why: said here anew, by hand, so that a mistake in the map of personal
 * data is not believed twice. Everything that hangs on a person and stands in another table is left behind.
 */
const BOOKS = 'The books: tax law wants them kept ten years, without the person.';
const RECORD = 'The record of what was done: it holds ids and hashes only, and a chain cannot lose a link.';
const REQUEST = 'It proves that the request was answered (GDPR 5(2)).';
const FRAUD = 'Whoever was found out must not begin anew by asking to be forgotten; hashes only.';
const STAFF = 'PCI DSS 7.2 and 12.6 ask for proof of who could reach what, and was trained.';

type MayStay = { because: string; keeps?: RegExp };
const stays = (because: string, tables: string, keeps?: RegExp): Record<string, MayStay> =>
  Object.fromEntries(tables.split(' ').map(table => [table, { because, ...(keeps ? { keeps } : {}) }]));

/** By table: why its rows may stay, and which columns of them may go on telling. */
export const MAY_STAY: Readonly<Record<string, MayStay>> = {
  ...stays('The bare row that the books name; nothing in it says whose it was.', 'account'),
  ...stays('That there was a key; without the key itself.', 'person_key'),
  ...stays(BOOKS, 'sales_order sales_order_item order_transition inventory_reservation shipment'),
  ...stays(BOOKS, 'payment payment_attempt payment_transition payment_decision payment_report money_movement refund'),
  ...stays(BOOKS, 'dispute dispute_evidence early_fraud_warning reconciliation_difference'),
  ...stays(FRAUD, 'risk_mark', /^hash$/),
  ...stays(FRAUD, 'risk_evaluation risk_case risk_case_event risk_label risk_model_score risk_backtest_flip'),
  ...stays(RECORD, 'audit_event', /^hash$/),
  ...stays(REQUEST, 'privacy_export privacy_request privacy_request_event'),
  ...stays(RECORD, 'disclosure person_key', /^wrapped$/),
  // What carries an erasure out is blank in the transaction that puts the finding on record; Stripe's words name nobody.
  ...stays(
    REQUEST,
    'erasure erasure_witness erasure_hold erasure_step erasure_at_stripe tombstone',
    /^(address_hash|answer)$/,
  ),
  ...stays(STAFF, 'role_grant staff_change training_record training_attempt policy_acknowledgement access_review_item'),
  ...stays(STAFF, 'invitation', /^(email|name)$/),
};

/** Columns in which somebody may stand, by name; hashes of them too. */
export const TELLING_COLUMN =
  /e_?mail|(^|_)name$|phone|ship_to|address|recipient|^(texts|words|answer|note|data|payload)$|(^|_)ip(_|$)|network|tracking|device|fingerprint|last4|^wrapped$|^hash$|_hash$|stripe_customer/;
/** Hashes of what is bought, of the chain, and of a subject that was promised to be found again. */
export const TELLS_NOTHING = /^(content_hash|previous_hash|subject_hash|stripe_.*_event)$/;

/**
 * What stands where something is left, in the language of JSON paths: neither an erased word, nor a country, nor nothing;
 * what is sealed is asked for by its key.
 */
export const STILL_TELLS =
  '$.** ? (@.type() == "string" && @ != "" && !(@ like_regex "^erased" flag "i") && !(@ like_regex "^[A-Z][A-Z]$") && !(@ like_regex "^v2:"))';
