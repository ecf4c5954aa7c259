import { BecauseForm } from '#components/admin/because-form.tsx';
import type { FormAction } from '#components/admin/form-state.ts';
import { Moment } from '#components/admin/moment.tsx';
import { PressForm } from '#components/admin/press-form.tsx';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import type { ModelStatus, ModelView } from '#lib/risk/model.ts';
import { LearnedMeasures } from './learned-measures.tsx';

const STATES: Record<ModelStatus, { tone: Tone; says: string }> = {
  live: { tone: 'proved', says: 'Scores now' },
  shadow: { tone: 'waiting', says: 'In shadow' },
  draft: { tone: 'neutral', says: 'Draft' },
  retired: { tone: 'stopped', says: 'Retired' },
};

type Props = {
  model: ModelView;
  names: Readonly<Record<string, string>>;
  /** Null for who may not. */
  shadow: FormAction | null;
  publish: FormAction | null;
  retire: FormAction | null;
};

/** One version: how good it was, what weighs in it, and what can be done with it. */
export function LearnedVersion({ model, names, shadow, publish, retire }: Props) {
  const { version, status, trainedAt, trainedBy, trainedOn, decidedAt, decidedBy, approvedBy } = model;
  const name = (id: string) => (id.startsWith('system:') ? 'by itself' : `by ${names[id] ?? id}`);
  const hidden = { version: String(version) };
  const mayPublish = status === 'shadow' || (status === 'retired' && decidedAt !== null);
  const { tone, says } = STATES[status];
  return (
    <section aria-labelledby={`version-${version}`} className="border-line border-t pt-6">
      <h2 id={`version-${version}`} className="display text-heading">
        Version {version}{' '}
        <Badge tone={tone} className="ms-2 font-sans">
          {says}
        </Badge>
      </h2>
      <p className="measure mt-2 text-muted text-small">
        Learned <Moment at={trainedAt} /> {name(trainedBy)}, from {trainedOn.fraud.toLocaleString('en-GB')} frauds and{' '}
        {trainedOn.honest.toLocaleString('en-GB')} honest payments of {trainedOn.from.slice(0, 10)} to{' '}
        {trainedOn.until.slice(0, 10)}.
        {decidedAt && decidedBy && approvedBy ? (
          <>
            {' '}
            Decided <Moment at={decidedAt} /> {name(decidedBy)}, approved {name(approvedBy)}.
          </>
        ) : null}
      </p>
      <LearnedMeasures model={model} />
      <div className="mt-6 grid gap-6">
        {shadow && status === 'draft' ? <PressForm hidden={hidden} press="Try it in shadow" action={shadow} /> : null}
        {publish && mayPublish ? (
          <BecauseForm
            id={`publish-${version}`}
            hidden={hidden}
            hint="A second person reads this and has to approve."
            press={status === 'shadow' ? 'Ask to publish it' : 'Ask to go back to it'}
            action={publish}
          />
        ) : null}
        {retire && status === 'live' ? (
          <BecauseForm
            id={`retire-${version}`}
            hidden={hidden}
            hint="A second person reads this and has to approve. The rules go on without it."
            press="Ask to take it out of use"
            action={retire}
          />
        ) : null}
      </div>
    </section>
  );
}
