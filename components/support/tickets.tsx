import { day } from '#components/account/day.ts';
import { Way } from '#components/account/way.tsx';
import { STATE_WORDS, type TicketRow, TOPICS } from '#lib/support/model.ts';

/** The questions of an account, the newest first. */
export const Tickets = ({ tickets }: { tickets: readonly TicketRow[] }) => (
  <ul className="mt-6 border-b border-line">
    {tickets.map(({ number, topic, state, openedAt, href }) => (
      <Way
        key={number}
        href={href}
        title={TOPICS[topic].label}
        says={`${number}, ${day(openedAt)}. ${STATE_WORDS[state]}.`}
      />
    ))}
  </ul>
);
