import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { PaymentState } from '#lib/payments/model.ts';

const LOOK: Record<PaymentState, { tone: Tone; says: string }> = {
  created: { tone: 'neutral', says: 'Created' },
  blocked: { tone: 'stopped', says: 'Blocked' },
  intent_created: { tone: 'waiting', says: 'Waits for a card' },
  requires_action: { tone: 'waiting', says: 'Waits for authentication' },
  requires_payment_method: { tone: 'waiting', says: 'Declined, may try again' },
  processing: { tone: 'waiting', says: 'Processing' },
  authorized: { tone: 'waiting', says: 'Authorized' },
  held: { tone: 'attention', says: 'Held' },
  capturing: { tone: 'waiting', says: 'Capturing' },
  captured: { tone: 'proved', says: 'Captured' },
  partially_refunded: { tone: 'proved', says: 'Partly refunded' },
  refunded: { tone: 'neutral', says: 'Refunded' },
  failed: { tone: 'stopped', says: 'Failed' },
  canceled: { tone: 'stopped', says: 'Canceled' },
  expired: { tone: 'stopped', says: 'Expired' },
};

/** A payment's state by shape and word. */
export const PaymentStateBadge = ({ state }: { state: PaymentState }) => (
  <Badge tone={LOOK[state].tone}>{LOOK[state].says}</Badge>
);
