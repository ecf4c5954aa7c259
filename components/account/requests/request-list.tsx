import { Moment } from '#components/admin/moment.tsx';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { RequestView } from '#lib/privacy/model.ts';
import { day } from '../day.ts';

/** What somebody asked about their data, where each stands, and until when it is answered. */
export function RequestList({ requests }: { requests: readonly RequestView[] }) {
  if (requests.length === 0) return <p className="mt-6">You have not asked for anything yet.</p>;
  return (
    <ul className="mt-6 divide-y divide-line border-line border-y">
      {requests.map(request => (
        <li key={request.id} className="py-5">
          <h2 className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <span className="font-semibold">{request.what}</span>
            <Badge tone={TONES[request.status]}>{request.standing}</Badge>
          </h2>
          <p className="mt-1 text-muted text-small">
            <span className="tabular">{request.reference}</span>, received <Moment at={request.receivedAt} />
          </p>
          <Standing request={request} />
          <Text title="What you wrote" text={request.words} />
          <Text title="What we answered" text={request.answer} />
        </li>
      ))}
    </ul>
  );
}

const TONES: Record<RequestView['status'], Tone> = {
  received: 'waiting',
  verified: 'waiting',
  cooling_off: 'waiting',
  running: 'waiting',
  awaiting_processor: 'waiting',
  completed: 'proved',
  refused: 'stopped',
  cancelled: 'neutral',
};

function Standing({ request: { closedAt, dueAt, extendedBecause, refusedBecause } }: { request: RequestView }) {
  if (refusedBecause)
    return (
      <p className="measure mt-2 text-[0.9375rem]">
        {refusedBecause} If you think that we are wrong, complain to us or to the authority named below.
      </p>
    );
  if (closedAt)
    return (
      <p className="mt-2 text-[0.9375rem]">
        Closed <Moment at={closedAt} />.
      </p>
    );
  return (
    <p className="measure mt-2 text-[0.9375rem]">
      Answered by {day(dueAt)} at the latest.{extendedBecause ? ` We took more time: ${extendedBecause}` : ''}
    </p>
  );
}

const Text = ({ title, text }: { title: string; text: string | null }) =>
  text ? (
    <details className="mt-2">
      <summary className="link inline-block min-h-6 cursor-pointer text-small">{title}</summary>
      <p className="measure mt-2 whitespace-pre-line border-s-2 border-line ps-4 text-[0.9375rem] [overflow-wrap:anywhere]">
        {text}
      </p>
    </details>
  ) : null;
