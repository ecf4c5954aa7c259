import type { PaymentView } from '#lib/payments/model.ts';
import { Moment } from './moment.tsx';

/** Everything that happened to a payment, in order. */
export function PaymentTimeline({ entries }: { entries: PaymentView['timeline'] }) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="display text-heading">
        Timeline
      </h2>
      <ol className="mt-4 grid gap-3 border-s border-line ps-5 text-[0.9375rem]">
        {entries.map(entry => (
          <li key={`${entry.at} ${entry.kind} ${entry.what}`}>
            <span className="font-medium">{entry.what.replaceAll('_', ' ')}</span>{' '}
            <span className="text-muted">{entry.detail}</span>
            <br />
            <span className="text-small text-muted">
              <Moment at={entry.at} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
