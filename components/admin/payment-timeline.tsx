import type { PaymentView, StripeEventView } from '#lib/payments/model.ts';
import { Moment } from './moment.tsx';

type Ours = PaymentView['timeline'][number];
type Entry = { at: string; key: string } & ({ ours: Ours } | { theirs: StripeEventView });

/** What happened here, and beside it what Stripe told: one story in order, two columns. */
export function PaymentTimeline({ entries, events }: { entries: readonly Ours[]; events: readonly StripeEventView[] }) {
  return (
    <ol className="mt-4 text-[0.9375rem]">
      <li
        aria-hidden="true"
        className="hidden grid-cols-2 gap-8 border-edge border-b pb-1 text-muted text-small md:grid"
      >
        <span>Here</span>
        <span>At Stripe</span>
      </li>
      {inOrder(entries, events).map(entry => (
        <li key={entry.key} className="grid grid-cols-1 gap-x-8 border-line border-b py-2 md:grid-cols-2">
          {'ours' in entry ? <Here {...entry.ours} /> : <AtStripe {...entry.theirs} />}
        </li>
      ))}
    </ol>
  );
}

/** Stripe counts whole seconds: within one, its events stand before what they led to here. */
function inOrder(entries: readonly Ours[], events: readonly StripeEventView[]): Entry[] {
  const ours = entries.map((entry, index) => ({
    at: entry.at,
    key: `${index} ${entry.at} ${entry.what}`,
    ours: entry,
  }));
  const theirs = events.map(event => ({ at: event.at, key: event.id, theirs: event }));
  return [...theirs, ...ours].sort((one, other) => one.at.localeCompare(other.at));
}

const Here = ({ at, what, detail }: Ours) => (
  <div>
    <Where>Here</Where>
    <span className="font-medium">{what.replaceAll('_', ' ')}</span> <span className="text-muted">{detail}</span>
    <When at={at} />
  </div>
);

const AtStripe = ({ id, type, at, receivedAt, processedAt, failures, lastError }: StripeEventView) => (
  <div className="md:col-start-2">
    <Where>At Stripe</Where>
    <span className="break-all font-medium">{type}</span>{' '}
    <span className="break-all font-mono text-muted text-small">{id}</span>
    {receivedAt ? null : <Attention>It never arrived here</Attention>}
    {receivedAt && !processedAt ? (
      <Attention>
        {failures > 0
          ? `Not acted on yet: failed ${failures} times (${lastError ?? 'unknown'})`
          : 'Arrived, not acted on yet'}
      </Attention>
    ) : null}
    <When at={at} />
  </div>
);

/** Which side it is on: in words where there is one column, and always for a screen reader. */
const Where = ({ children }: { children: string }) => (
  <span className="me-2 text-muted text-small md:sr-only">{children}:</span>
);

const When = ({ at }: { at: string }) => (
  <span className="block text-muted text-small">
    <Moment at={at} precise />
  </span>
);

const Attention = ({ children }: { children: string }) => (
  <span className="block font-medium text-small text-vermilion">
    <span aria-hidden="true">▲ </span>
    {children}
  </span>
);
