import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import type { WarningAdvice, WarningView } from '#lib/payments/model.ts';
import { Moment } from './moment.tsx';

type Props = {
  warnings: readonly WarningView[];
  /** What to do about those that are open, as a suggestion. */
  advice: WarningAdvice | null;
  children?: ReactNode;
};

const SUGGESTS: Record<WarningAdvice['advice'], string> = {
  refund: 'Suggestion: refund it.',
  look: 'Suggestion: look before you refund.',
  keep: 'Suggestion: keep the money.',
};

/** What the card's issuer warned of. About four of five become disputes. */
export function PaymentWarnings({ warnings, advice, children }: Props) {
  if (warnings.length === 0) return null;
  return (
    <section aria-labelledby="warnings">
      <h2 id="warnings" className="display text-heading">
        Early fraud warnings
      </h2>
      <ul className="mt-3">
        {warnings.map(warning => (
          <li key={warning.warningId} className="border-line border-b py-3 text-[0.9375rem]">
            <p className="flex flex-wrap items-baseline gap-x-4">
              <span className="font-semibold">{warning.fraudType.replaceAll('_', ' ')}</span>
              {warning.clearedAt ? (
                <Badge tone="proved">Cleared</Badge>
              ) : (
                <Badge tone={warning.actionable ? 'attention' : 'neutral'}>
                  {warning.actionable
                    ? 'A refund can still prevent the dispute'
                    : 'Nothing can be done about it any more'}
                </Badge>
              )}
            </p>
            <p className="break-words text-muted text-small">
              <Moment at={warning.receivedAt} /> · <span className="font-mono">{warning.stripeWarningId}</span>
              {warning.clearedAt ? (
                <>
                  {' '}
                  · cleared <Moment at={warning.clearedAt} /> by {warning.clearedBy}
                </>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      {advice ? (
        <p className="mt-3 text-[0.9375rem]">
          <span className="font-semibold">{SUGGESTS[advice.advice]}</span> {advice.because}
        </p>
      ) : null}
      {children ? <div className="mt-4">{children}</div> : null}
    </section>
  );
}
