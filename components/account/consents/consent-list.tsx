import type { FormAction } from '#components/admin/form-state.ts';
import { Moment } from '#components/admin/moment.tsx';
import type { Consents, ConsentView } from '#lib/consent/model.ts';
import { Decide } from './decide.tsx';

type Props = { consents: Consents; signalled: boolean; give: FormAction; withdraw: FormAction };

/** What somebody may agree to, and what they said so far. `signalled`: this very browser asks that nothing be shared. */
export function ConsentList({ consents: { purposes, signalledAt }, signalled, give, withdraw }: Props) {
  return (
    <>
      {signalled || signalledAt ? <Signal now={signalled} since={signalledAt} /> : null}
      <ul className="mt-10 grid gap-8">
        {purposes.map(one => (
          <li key={one.purpose} className="border-t border-line pt-6">
            <h2 id={one.purpose} className="font-semibold">
              {one.title}
            </h2>
            <p className="measure mt-2">“{one.says}”</p>
            <p className="measure mt-2 text-muted text-small">{one.more}</p>
            <p className="mt-3 text-[0.9375rem]">{standing(one)}</p>
            <Decide purpose={one.purpose} title={one.title} given={one.given} action={one.given ? withdraw : give} />
            <History history={one.history} title={one.title} />
          </li>
        ))}
      </ul>
    </>
  );
}

const Signal = ({ now, since }: { now: boolean; since: string | null }) => (
  <p className="mt-8 bg-sheet p-5 text-[0.9375rem]">
    {now
      ? 'Your browser asks us not to share your data (Global Privacy Control). We keep to it: '
      : 'A browser of yours asked us not to share your data (Global Privacy Control). We keep to it: '}
    nobody outside gets anything that your order does not need
    {since ? (
      <>
        , since <Moment at={since} />
      </>
    ) : null}
    . If you agree to one of these all the same, that counts for this one alone.
  </p>
);

function standing({ given, outdated, history }: ConsentView): string {
  if (given) return 'You agreed to this.';
  if (outdated) return 'You agreed to earlier words. These are new, so we do not do it until you agree to them.';
  return history.length > 0 ? 'You do not agree to this any more.' : 'You have not agreed to this, so we do not do it.';
}

const SOURCES = {
  account: '',
  guest: '',
  gpc: ' by your browser’s signal',
  mail: ' by the link in a mail',
} as const;

const History = ({ history, title }: Pick<ConsentView, 'history' | 'title'>) =>
  history.length === 0 ? null : (
    <details className="mt-3">
      <summary className="link inline-block min-h-6 cursor-pointer text-small">
        What you said <span className="sr-only">about: {title}</span>
      </summary>
      <ol className="mt-2 grid gap-1 border-s-2 border-line ps-4 text-small">
        {history.map(({ action, source, version, at }) => (
          <li key={`${action} ${at}`}>
            {action === 'given' ? `Agreed to version ${version} of the words` : 'Taken back'}
            {SOURCES[source]}, <Moment at={at} precise />
          </li>
        ))}
      </ol>
    </details>
  );
