import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { PaymentView, StripeEvents } from '#lib/payments/model.ts';
import { PaymentTimeline } from './payment-timeline.tsx';

type Props = {
  payment: PaymentView;
  /** The events that came here, or when `asked` those that Stripe lists; null when Stripe did not answer. */
  events: StripeEvents | null;
  asked: boolean;
};

/** The timeline, and the way to ask Stripe what it knows beyond what came here. */
export function PaymentStory({ payment, events, asked }: Props) {
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="display text-heading">
        Timeline
      </h2>
      {asked ? (
        <Asked events={events} />
      ) : (
        <p className="mt-2 text-[0.9375rem]">
          These are the events that came here.{' '}
          <Link href={`/admin/payments/${payment.paymentId}?stripe=ask#timeline`} className="link inline-block min-h-6">
            Ask Stripe for all of them
          </Link>
        </p>
      )}
      <PaymentTimeline entries={payment.timeline} events={events?.events ?? []} />
    </section>
  );
}

function Asked({ events }: Pick<Props, 'events'>) {
  if (!events) {
    return (
      <Notice tone="attention" role="status" className="mt-3">
        Stripe did not answer just now. Nothing is lost; reload the page to ask again.
      </Notice>
    );
  }
  const missing = events.events.filter(({ receivedAt }) => receivedAt === null).length;
  return (
    <Notice tone={missing > 0 ? 'attention' : 'proved'} role="status" className="mt-3">
      {missing > 0
        ? `Stripe lists ${missing} ${missing === 1 ? 'event that never arrived' : 'events that never arrived'} here. The sweep fetches what was lost within minutes.`
        : 'Every event that Stripe lists arrived here.'}
      {events.whole ? '' : ' Stripe had more events in these hours than could be read.'}
    </Notice>
  );
}
