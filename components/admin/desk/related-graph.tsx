import type { RelatedPayment } from '#lib/payments/model.ts';
import type { IdentityKind } from '#lib/risk/model.ts';
import { placesOf, SIZE } from './related-places.ts';

export const SHARES: Record<IdentityKind, string> = {
  card: 'card',
  email: 'e-mail',
  account: 'account',
  address: 'network address',
  shipping: 'street',
  device: 'device',
};

/** The payment in the middle, what it shares with others around it, and they outside. The list beside it says the same. */
export function RelatedGraph({ number, related }: { number: string; related: readonly RelatedPayment[] }) {
  const { middle, shared, others, lines } = placesOf(related);
  return (
    <svg
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      role="img"
      aria-labelledby="related-says"
      className="w-full max-w-xl"
    >
      <title id="related-says">{`${number} shares ${shared.map(({ kind }) => SHARES[kind]).join(', ')} with ${related.length} other payments; the list below names them.`}</title>
      {lines.map(line => (
        <line key={line.key} {...line.at} className="stroke-edge" strokeWidth="1" />
      ))}
      <rect x={middle.x - 7} y={middle.y - 7} width="14" height="14" className="fill-ink" />
      {shared.map(({ kind, at }) => (
        <g key={kind}>
          <circle cx={at.x} cy={at.y} r="5" className="fill-paper stroke-ink" strokeWidth="1.5" />
          <text x={at.x} y={at.y - 10} textAnchor="middle" className="fill-muted text-[11px]">
            {SHARES[kind]}
          </text>
        </g>
      ))}
      {others.map(({ payment, at }) => (
        <g key={payment.paymentId}>
          {isBad(payment) ? (
            <path
              d={`M${at.x} ${at.y - 7} L${at.x + 7} ${at.y + 6} L${at.x - 7} ${at.y + 6} Z`}
              className="fill-vermilion"
            />
          ) : (
            <circle
              cx={at.x}
              cy={at.y}
              r="6"
              className={isPaid(payment) ? 'fill-proof' : 'fill-paper stroke-ink'}
              strokeWidth="1.5"
            />
          )}
          <text x={at.x} y={at.y + 18} textAnchor="middle" className="fill-ink text-[10px]">
            {payment.orderNumber.slice(-6)}
          </text>
        </g>
      ))}
    </svg>
  );
}

const isPaid = ({ state }: RelatedPayment): boolean => state === 'captured' || state === 'partially_refunded';

/** Stopped, or disputed: what a decision should know of. */
export const isBad = ({ disputed, riskStatus }: RelatedPayment): boolean =>
  disputed || riskStatus === 'declined' || riskStatus === 'blocked';
