import type { Metadata } from 'next';
import { OnePress } from '#components/account/one-press.tsx';
import { ReplyForm } from '#components/support/reply-form.tsx';
import { Thread } from '#components/support/thread.tsx';
import { TicketHead } from '#components/support/ticket-head.tsx';
import { TicketOver } from '#components/support/ticket-over.tsx';
import { clock } from '#lib/clock.ts';
import { newId } from '#lib/id.ts';
import { policyInForce } from '#lib/policy/index.ts';
import { ticketOfLink } from '#lib/support/index.ts';
import { close, remove, report, write } from './actions.ts';

/** The address is the key: its path goes to nobody. The origin alone is named, or a form without script had none to check. */
export const metadata: Metadata = { title: 'Your question', referrer: 'strict-origin' };

type Props = { params: Promise<{ token: string }> };

/** A question to us, for whoever holds the link that its mailbox got, or is signed in to its account. */
export default async function TicketPage({ params }: Props) {
  const { token } = await params;
  const now = clock.now();
  const ticket = await ticketOfLink(token, now);
  if (!ticket) return <TicketOver />;
  const { clauses } = ticket.clause ? await policyInForce(now) : { clauses: [] };
  const clause = clauses.find(({ id }) => id === ticket.clause)?.heading ?? null;
  return (
    <main id="main" className="mx-auto w-full max-w-2xl px-4 py-12">
      <TicketHead ticket={ticket} clause={clause} />
      {ticket.reported ? (
        <p className="mt-4 border-vermilion border-s-2 bg-sheet px-4 py-3">
          We have stopped the payment. Nothing of it is charged or shipped until a person of ours has decided. Please
          tell your bank as well, and let it replace the card.
        </p>
      ) : null}
      <Thread messages={ticket.messages} />
      <ReplyForm token={token} messageId={newId(now.getTime())} closed={ticket.state === 'closed'} action={write} />
      <div className="mt-12 grid gap-2 border-line border-t pt-6">
        {ticket.mayReport ? (
          <details>
            <summary className="link inline-block min-h-6 cursor-pointer">The payment was not me</summary>
            <p className="mt-3 text-muted">
              Press the button, and the payment of order {ticket.orderNumber} is stopped at once, as far as it still can
              be. A person looks at it first.
            </p>
            <OnePress token={token} action={report} label="This payment was not me" />
          </details>
        ) : null}
        {ticket.state === 'closed' ? null : (
          <details>
            <summary className="link inline-block min-h-6 cursor-pointer">Nothing is left to answer</summary>
            <OnePress token={token} action={close} label="Close this question" />
          </details>
        )}
        {ticket.deletable ? (
          <details>
            <summary className="link inline-block min-h-6 cursor-pointer">Delete this conversation</summary>
            <p className="mt-3 text-muted">
              All that was written here goes, on both sides and for good, and what you see above cannot be brought back.
              Save the page first if you want to keep it.
            </p>
            <OnePress token={token} action={remove} label="Delete it for good" />
          </details>
        ) : (
          <p className="text-small text-muted">
            It goes two years after it was closed, or with your account:{' '}
            <a href="/account/privacy" className="link">
              your data
            </a>
            .
          </p>
        )}
      </div>
    </main>
  );
}
