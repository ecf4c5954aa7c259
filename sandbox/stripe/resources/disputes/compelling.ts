import type { Stripe } from 'stripe';
import { ADDRESS, type Params, type ShapeOf } from '../../api/shape.ts';
import { address } from '../address.ts';

type Sent = Stripe.DisputeUpdateParams.Evidence.EnhancedEvidence.VisaCompellingEvidence3;
type Kept = Stripe.Dispute.Evidence.EnhancedEvidence.VisaCompellingEvidence3;
type Eligibility = Stripe.Dispute.EvidenceDetails.EnhancedEligibility.VisaCompellingEvidence3;

const TRANSACTION = {
  customer_account_id: 'text',
  customer_device_fingerprint: 'text',
  customer_device_id: 'text',
  customer_email_address: 'text',
  customer_purchase_ip: 'text',
  product_description: 'text',
  shipping_address: ADDRESS,
} as const;

/** Visa's Compelling Evidence 3.0: the same customer paid before and did not dispute that. */
export const COMPELLING = {
  disputed_transaction: { ...TRANSACTION, merchandise_or_services: ['merchandise', 'services'] },
  prior_undisputed_transactions: [{ ...TRANSACTION, charge: 'text' }],
} as const satisfies ShapeOf<Sent>;

type Transaction = Params<typeof TRANSACTION>;

/** The evidence as the API shows it, with what was sent in the place of what was there. */
export function compelling(before: Kept | undefined, sent: Params<typeof COMPELLING>): Kept {
  const { disputed_transaction: disputed, prior_undisputed_transactions: prior } = sent;
  const kept: Kept = structuredClone(before) ?? { disputed_transaction: null, prior_undisputed_transactions: [] };
  if (disputed)
    kept.disputed_transaction = {
      ...transaction(disputed),
      merchandise_or_services: disputed.merchandise_or_services ?? null,
    };
  if (prior) kept.prior_undisputed_transactions = prior.map(row => ({ ...transaction(row), charge: row.charge ?? '' }));
  return kept;
}

/** What Visa still wants: two earlier payments, and two marks of the customer in all three, one an address or device. */
export function eligibilityOf({
  disputed_transaction: disputed,
  prior_undisputed_transactions: prior,
}: Kept): Eligibility {
  const actions: Eligibility['required_actions'] = [];
  if (prior.length < 2) actions.push('missing_prior_undisputed_transactions');
  if (prior.some(row => !row.product_description)) actions.push('missing_prior_undisputed_transaction_description');
  if (!disputed?.product_description) actions.push('missing_disputed_transaction_description');
  if (!disputed?.merchandise_or_services) actions.push('missing_merchandise_or_services');
  if (!disputed || !marked(disputed, prior)) actions.push('missing_customer_identifiers');
  return { required_actions: actions, status: actions.length === 0 ? 'qualified' : 'requires_action' };
}

const STRONG = ['customer_purchase_ip', 'customer_device_id', 'customer_device_fingerprint'] as const;
const WEAK = ['customer_email_address', 'customer_account_id'] as const;

function marked(disputed: NonNullable<Kept['disputed_transaction']>, prior: Kept['prior_undisputed_transactions']) {
  const same = (name: (typeof STRONG | typeof WEAK)[number]) =>
    Boolean(disputed[name]) && prior.every(row => row[name] === disputed[name]);
  const strong = STRONG.filter(same).length;
  return strong > 0 && strong + WEAK.filter(same).length > 1;
}

function transaction(sent: Transaction) {
  return {
    customer_account_id: sent.customer_account_id ?? null,
    customer_device_fingerprint: sent.customer_device_fingerprint ?? null,
    customer_device_id: sent.customer_device_id ?? null,
    customer_email_address: sent.customer_email_address ?? null,
    customer_purchase_ip: sent.customer_purchase_ip ?? null,
    product_description: sent.product_description ?? null,
    shipping_address: sent.shipping_address ? address(sent.shipping_address) : null,
  };
}
