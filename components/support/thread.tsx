import type { MessageView } from '#lib/support/model.ts';
import { PlaceTime } from './place-time.tsx';

/** What was written on both sides, in order. Plain text: nothing of it becomes a link or is run. */
export const Thread = ({ messages }: { messages: readonly MessageView[] }) => (
  <ol className="mt-8 grid gap-5">
    {messages.map(({ id, from, channel, at, text, filesLeft }) => (
      <li key={id} className={`border-s-2 px-4 py-3 ${from === 'staff' ? 'border-proof bg-sheet' : 'border-edge'}`}>
        <p className="text-small text-muted">
          <span className="font-semibold text-ink">{from === 'staff' ? 'Counterproof' : 'You'}</span>
          {channel === 'mail' ? ', by mail' : ''}, <PlaceTime at={at} />
        </p>
        <p className="measure mt-2 whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
        {filesLeft > 0 ? (
          <p className="mt-2 text-small text-muted">
            {filesLeft === 1 ? 'A file that came with it was' : `${filesLeft} files that came with it were`} not taken.
          </p>
        ) : null}
      </li>
    ))}
  </ol>
);
