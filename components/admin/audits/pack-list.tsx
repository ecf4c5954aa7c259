import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { PackState, PackView } from '#lib/policy/model.ts';
import { Moment } from '../moment.tsx';

type Props = { packs: readonly PackView[]; names: Readonly<Record<string, string>> };

const STATES: Record<PackState, [Tone, string]> = {
  asked: ['waiting', 'Waiting'],
  writing: ['waiting', 'Being written'],
  ready: ['proved', 'Ready'],
  failed: ['attention', 'Failed'],
  destroyed: ['neutral', 'Destroyed'],
};

/** The packs that were made last, and the way to one's own. A plain link: a download is no page of ours. */
export function PackList({ packs, names }: Props) {
  if (packs.length === 0) return null;
  return (
    <section aria-labelledby="packs" className="mt-10">
      <h2 id="packs" className="display text-heading">
        Made so far
      </h2>
      <ul className="mt-4 divide-y divide-line border-line border-y">
        {packs.map(({ id, askedBy, askedAt, state, bytes, sha256, expiresAt, fault, mine }) => (
          <li key={id} className="grid gap-x-6 gap-y-1 py-4 text-[0.9375rem] sm:grid-cols-[10rem_1fr_auto]">
            <Badge tone={STATES[state][0]}>{STATES[state][1]}</Badge>
            <div className="grid gap-1">
              <span>
                <Moment at={askedAt} />, {mine ? 'by you' : `by ${names[askedBy] ?? 'somebody'}`}
                {bytes === null ? '' : `, ${Math.ceil(bytes / 1000).toLocaleString('en-GB')} kB`}
              </span>
              {sha256 ? <code className="text-muted text-small [overflow-wrap:anywhere]">SHA-256 {sha256}</code> : null}
              {fault ? (
                <span className="measure">
                  It could not be written, however often it was tried. Make a new one. If that fails too, tell whoever
                  runs the shop this id: <code className="[overflow-wrap:anywhere]">{fault}</code>
                </span>
              ) : null}
              {state === 'ready' && expiresAt ? (
                <span className="text-muted text-small">
                  Until <Moment at={expiresAt} />
                </span>
              ) : null}
            </div>
            {mine && state === 'ready' ? (
              <a href={`/api/audits/pack/${id}`} download className="link min-h-6 self-start">
                Download
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
