import type { DeskMessage } from '#lib/support/model.ts';
import { Moment } from '../moment.tsx';

type Props = { messages: readonly DeskMessage[]; nameOf: (actor: string) => string };

const EDGES = { customer: 'border-edge', answer: 'border-proof bg-sheet', note: 'border-ink border-dashed' } as const;

/** The thread as staff see it: with notes, and with what to be careful about. */
export const DeskThread = ({ messages, nameOf }: Props) => (
  <ol aria-label="What was written" className="grid gap-5">
    {messages.map(message => (
      <li key={message.id} className={`border-s-2 px-4 py-3 ${EDGES[message.kind]}`}>
        <p className="text-muted text-small">
          <span className="font-semibold text-ink">{whoWrote(message, nameOf)}</span>
          {message.channel === 'mail' ? ', by mail' : ''}, <Moment at={message.at} />
        </p>
        <p className="measure mt-2 whitespace-pre-line [overflow-wrap:anywhere]">{message.text}</p>
        {message.elsewhere ? (
          <p className="mt-2 font-medium text-small text-vermilion">
            ▲ Sent from another mailbox than the one that asked. Tell nothing that only its owner may know.
          </p>
        ) : null}
        {message.filesLeft > 0 ? (
          <p className="mt-2 text-muted text-small">
            Files that came with it, and were not taken: {message.filesLeft}.
          </p>
        ) : null}
      </li>
    ))}
  </ol>
);

const whoWrote = ({ kind, actor }: DeskMessage, nameOf: (actor: string) => string): string =>
  kind === 'customer' ? 'Customer' : kind === 'note' ? `Note by ${nameOf(actor)}` : nameOf(actor);
