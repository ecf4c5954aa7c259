/** What a browser with the publishable key may see of each object; the rest is the merchant's. */
const INTENT = [
  'id',
  'object',
  'allowed_payment_method_types',
  'amount',
  'amount_details',
  'automatic_payment_methods',
  'canceled_at',
  'cancellation_reason',
  'capture_method',
  'client_secret',
  'confirmation_method',
  'created',
  'currency',
  'description',
  'excluded_payment_method_types',
  'last_payment_error',
  'last_setup_error',
  'livemode',
  'next_action',
  'payment_method',
  'payment_method_configuration_details',
  'payment_method_types',
  'processing',
  'receipt_email',
  'setup_future_usage',
  'shipping',
  'source',
  'status',
  'usage',
];

/** The publishable view of an answer: intents as a subset, cards without their fingerprint, at any depth. */
export function publishableView(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(publishableView);
  if (typeof value !== 'object' || value === null) return value;
  const kind = 'object' in value ? value.object : undefined;
  const isIntent = kind === 'payment_intent' || kind === 'setup_intent';
  const seen = Object.entries(value).filter(([key]) => (isIntent ? INTENT.includes(key) : key !== 'fingerprint'));
  return Object.fromEntries(seen.map(([key, inner]) => [key, publishableView(inner)]));
}
