import { Badge } from '#components/ui/badge.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { CaseView, DecisionView, PaymentView } from '#lib/payments/model.ts';
import type { FormAction } from '../form-state.ts';
import { Moment } from '../moment.tsx';
import { PressForm } from '../press-form.tsx';
import { Countdown } from './countdown.tsx';

type Props = {
  payment: Pick<PaymentView, 'paymentId' | 'captureBefore' | 'state'>;
  file: CaseView;
  decision: DecisionView | null;
  now: string;
  /** Whether whoever reads may undo. */
  undo: FormAction | null;
};

const OUTCOMES: Readonly<Record<string, string>> = {
  false_positive: 'Let pass',
  suspicious: 'Refused',
  confirmed_fraud: 'Confirmed fraud',
};

/** Where the case stands, in one line: what is decided, until when it can be undone, by when somebody must decide. */
export function CaseBanner({ payment, file, decision, now, undo }: Props) {
  const { paymentId, captureBefore, state } = payment;
  return (
    <section aria-label="Where the case stands" className="mt-6 grid gap-3 border-ink border-l-2 bg-sheet px-4 py-3">
      <p className="flex flex-wrap items-baseline gap-x-6 gap-y-1 text-[0.9375rem]">
        {file.open ? (
          <Badge tone="attention">Open</Badge>
        ) : (
          <Badge tone={file.outcome === 'false_positive' ? 'proved' : 'stopped'}>
            {OUTCOMES[file.outcome ?? ''] ?? 'Closed'}
          </Badge>
        )}
        <span className="first-letter:uppercase">{file.because}</span>
        {file.open && file.dueAt ? (
          <span>
            Decide within <Countdown at={file.dueAt} now={now} over="no time: due now" />
          </span>
        ) : null}
        {state === 'held' && captureBefore ? (
          <span className="text-muted">
            The bank holds the money until <Moment at={captureBefore} />
          </span>
        ) : null}
        {file.escalatedAt ? <Badge tone="attention">Escalated</Badge> : null}
        {file.snoozedUntil ? (
          <span>
            Rests until <Moment at={file.snoozedUntil} />
          </span>
        ) : null}
      </p>
      {decision ? (
        <Notice tone="attention" title={decision.kind === 'release' ? 'Being released' : 'Being declined'}>
          <p>
            By {decision.by}: “{decision.reason}” It takes effect in{' '}
            <Countdown at={decision.effectiveAt} now={now} over="a moment" />. Nothing has moved yet.
          </p>
          {undo ? (
            <div className="mt-2">
              <PressForm hidden={{ paymentId }} press="Undo" action={undo} />
            </div>
          ) : null}
        </Notice>
      ) : null}
    </section>
  );
}
