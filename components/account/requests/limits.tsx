import type { FormAction } from '#components/admin/form-state.ts';
import { Moment } from '#components/admin/moment.tsx';
import { PressForm } from '#components/admin/press-form.tsx';
import type { LimitView } from '#lib/privacy/model.ts';

/** What is not done with somebody’s data because they said so, each with the way to take it back. */
export function Limits({ limits, lift }: { limits: readonly LimitView[]; lift: FormAction }) {
  if (limits.length === 0) return null;
  return (
    <section aria-labelledby="holds" className="mt-10 bg-sheet p-6">
      <h2 id="holds" className="display text-heading">
        What we leave alone
      </h2>
      <ul className="mt-3 divide-y divide-line">
        {limits.map(({ id, kind, says, since }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-4">
            <p className="text-[0.9375rem]">
              <span className="font-medium">
                {kind === 'restriction' ? 'Your data is kept and left unused' : 'You objected'}
              </span>
              <span className="block">{says}</span>
              <span className="block text-muted text-small">
                Since <Moment at={since} />
              </span>
            </p>
            <PressForm hidden={{ limitId: id }} press="Take it back" action={lift} />
          </li>
        ))}
      </ul>
    </section>
  );
}
