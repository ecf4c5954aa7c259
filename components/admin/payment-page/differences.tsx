import { Badge } from '#components/ui/badge.tsx';
import { DIFFERENCE_KINDS, type DifferenceView } from '#lib/payment-page/model.ts';
import { BecauseForm } from '../because-form.tsx';
import type { FormAction } from '../form-state.ts';
import { Moment } from '../moment.tsx';

type Props = { open: readonly DifferenceView[]; accept: FormAction | null };

/** What on the page is not as it was signed, each with what was signed, what was found, and how to let it pass. */
export function OpenDifferences({ open, accept }: Props) {
  return (
    <section aria-labelledby="differences" className="grid grid-cols-1 content-start gap-4">
      <h2 id="differences" className="display text-heading">
        Not as signed
      </h2>
      {open.length === 0 ? <p className="text-muted">Nothing.</p> : null}
      <ul className="grid grid-cols-1 gap-6">
        {open.map(difference => (
          <li key={difference.id} className="grid grid-cols-1 gap-3 border-line border-t pt-4">
            <Found difference={difference} />
            {accept ? (
              <BecauseForm
                id={difference.id}
                hidden={{ differenceId: difference.id }}
                label="Why it is as it should be"
                hint={difference.level === 'alarm' ? 'A second person has to agree.' : 'You alone may say so.'}
                press={difference.level === 'alarm' ? 'Let it pass' : 'I have looked at it'}
                action={accept}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Found({
  difference: { kind, level, what, expected, found, firstSeenAt, times },
}: {
  difference: DifferenceView;
}) {
  return (
    <div className="grid grid-cols-1 gap-2">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Badge tone={level === 'alarm' ? 'attention' : 'stopped'}>{level === 'alarm' ? 'Alarm' : 'Review'}</Badge>
        <span className="font-medium">{DIFFERENCE_KINDS[kind]}</span>
        <code className="break-all text-small">{what}</code>
      </p>
      <dl className="grid grid-cols-1 gap-1 text-small">
        <Text name="Signed" text={expected} />
        <Text name="Found" text={found} />
      </dl>
      <p className="text-muted text-small">
        Seen {times === 1 ? 'once' : `${times} times`} since <Moment at={firstSeenAt} />.
      </p>
    </div>
  );
}

const Text = ({ name, text }: { name: string; text: string | null }) =>
  text === null ? null : (
    <div className="grid grid-cols-1 gap-x-3 md:grid-cols-[5rem_minmax(0,1fr)]">
      <dt className="text-muted">{name}</dt>
      <dd>
        <code className="break-all">{text}</code>
      </dd>
    </div>
  );
