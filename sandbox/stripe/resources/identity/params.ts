import type { Stripe } from 'stripe';
import { PAGE, type ShapeOf } from '../../api/shape.ts';

const SHARED = {
  metadata: 'metadata',
  options: {
    document: {
      allowed_types: 'texts',
      require_id_number: 'boolean',
      require_live_capture: 'boolean',
      require_matching_selfie: 'boolean',
    },
  },
  provided_details: { email: 'text', phone: 'text' },
  type: ['document', 'id_number'],
} as const;

export const CREATE = {
  ...SHARED,
  client_reference_id: 'text',
  related_customer: 'text',
  return_url: 'text',
} as const satisfies ShapeOf<Stripe.Identity.VerificationSessionCreateParams>;

export const UPDATE = SHARED satisfies ShapeOf<Stripe.Identity.VerificationSessionUpdateParams>;

export const LIST = {
  ...PAGE,
  client_reference_id: 'text',
  created: 'range',
  related_customer: 'text',
  status: ['canceled', 'processing', 'requires_input', 'verified'],
} as const satisfies ShapeOf<Stripe.Identity.VerificationSessionListParams>;

export const LIST_REPORTS = {
  ...PAGE,
  client_reference_id: 'text',
  created: 'range',
  type: ['document', 'id_number'],
  verification_session: 'text',
} as const satisfies ShapeOf<Stripe.Identity.VerificationReportListParams>;
