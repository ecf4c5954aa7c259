import type { Route } from 'next';
import { Link } from '#components/ui/link.tsx';
import type { Signal, Signals } from '#lib/payments/model.ts';

const GROUPS = [
  { of: 'against', title: 'Against', mark: '▲', colour: 'text-vermilion', none: 'Nothing speaks against it.' },
  { of: 'speaksFor', title: 'For', mark: '●', colour: 'text-proof', none: 'Nothing speaks for it.' },
  { of: 'neutral', title: 'Says nothing', mark: '○', colour: 'text-muted', none: 'Nothing was left open.' },
] as const;

/** `snooze`: by rule, where it is put to sleep for this payment; rules that nobody may put to sleep are not in it. */
type Props = { signals: Signals; snooze: ReadonlyMap<string, Route> };

/** What speaks against a payment, for it, and what says nothing: each with what was seen, what is allowed, what it weighs. */
export const SignalLists = ({ signals, snooze }: Props) => (
  <section aria-labelledby="signals">
    <h2 id="signals" className="display text-heading">
      Signals
    </h2>
    <div className="mt-3 grid grid-cols-1 gap-x-8 gap-y-6 md:grid-cols-3">
      {GROUPS.map(({ of, title, mark, colour, none }) => (
        <div key={of}>
          <h3 className={`border-edge border-b pb-1 font-semibold text-[0.9375rem] ${colour}`}>
            <span aria-hidden="true">{mark} </span>
            {title} ({signals[of].length})
          </h3>
          <ul className="text-[0.9375rem]">
            {signals[of].map(one => (
              <One key={one.key} signal={one} snooze={one.rule === null ? null : (snooze.get(one.rule) ?? null)} />
            ))}
            {signals[of].length === 0 ? <li className="py-2 text-muted">{none}</li> : null}
          </ul>
        </div>
      ))}
    </div>
  </section>
);

const One = ({
  signal: { says, because, value, threshold, weight, parts },
  snooze,
}: {
  signal: Signal;
  snooze: Route | null;
}) => (
  <li className="border-line border-b py-2">
    <span className={because === null ? '' : 'font-medium'}>{says}</span>
    {because === null ? null : <span className="block text-muted text-small">{because}</span>}
    <span className="flex flex-wrap gap-x-4 text-muted text-small">
      {value === null ? null : (
        <span className="break-words">
          saw <span className="tabular text-ink">{value.replaceAll('_', ' ')}</span>
        </span>
      )}
      {threshold === null ? null : <span className="break-words">allows {threshold}</span>}
      {weight === null ? null : <span>weighs {weight}</span>}
      {snooze === null ? null : (
        <Link href={snooze} className="link inline-block min-h-6">
          Put this rule to sleep here
        </Link>
      )}
    </span>
    {parts.length > 0 ? (
      <ul aria-label="What it is made of" className="mt-1 text-small">
        {parts.map(part => (
          <li key={part.says} className="flex justify-between gap-4">
            <span className="text-muted">{part.says}</span>
            <span className="tabular whitespace-nowrap">{part.adds}</span>
          </li>
        ))}
      </ul>
    ) : null}
  </li>
);
