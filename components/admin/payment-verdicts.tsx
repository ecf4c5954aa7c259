import type { PaymentView } from '#lib/payments/model.ts';
import { Moment } from './moment.tsx';

const STAGES: Readonly<Record<string, string>> = {
  pre_auth: 'Before authorization',
  post_auth: 'After authorization',
  continuous: 'After the order',
};

/** What each gate said, with every rule that fired: what it saw and what it allows. */
export function PaymentVerdicts({ gates }: { gates: PaymentView['gates'] }) {
  return (
    <section aria-labelledby="verdicts">
      <h2 id="verdicts" className="display text-heading">
        What the gates saw
      </h2>
      {gates.map(gate => (
        <div key={`${gate.stage}${gate.at}`} className="mt-4 border-t border-line pt-3">
          <h3 className="font-semibold">
            {STAGES[gate.stage] ?? gate.stage}: {gate.outcome}, score {gate.score}
          </h3>
          <p className="text-small text-muted">
            <Moment at={gate.at} />
          </p>
          <ul className="mt-2 grid gap-2 text-[0.9375rem]">
            {gate.hits.map(hit => (
              <li key={hit.rule}>
                <span className="font-medium">{hit.rule}</span>: {hit.because}{' '}
                <span className="text-muted">
                  Saw {hit.value ?? 'nothing'}
                  {hit.threshold === null ? '' : `, allows ${hit.threshold}`}.
                </span>
              </li>
            ))}
            {gate.hits.length === 0 ? <li className="text-muted">No rule fired.</li> : null}
          </ul>
        </div>
      ))}
    </section>
  );
}
