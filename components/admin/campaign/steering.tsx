'use client';
import { useStepUp } from '#components/account/use-step-up.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { type CampaignView, PACE } from '#lib/policy/model.ts';
import { FormAnswer, HiddenFields } from '../form-answer.tsx';
import { type FormAction, UNTOUCHED } from '../form-state.ts';
import { PressForm } from '../press-form.tsx';

type Props = { view: CampaignView; pace: FormAction; pause: FormAction; resume: FormAction };

/** How fast mails leave, and to stop or resume them. */
export function Steering({ view, pace, pause, resume }: Props) {
  const hidden = { version: String(view.version) };
  return (
    <section aria-labelledby="pace" className="grid content-start gap-5">
      <h2 id="pace" className="display text-heading">
        Pace
      </h2>
      <Pace view={view} action={pace} />
      {view.paused ? (
        <PressForm key="resume" hidden={hidden} press="Go on" look="primary" action={resume} />
      ) : (
        <PressForm key="pause" hidden={hidden} press="Pause" action={pause} />
      )}
    </section>
  );
}

function Pace({ view: { version, perMinute }, action }: { view: CampaignView; action: FormAction }) {
  const [state, submit, busy, stepUp] = useStepUp(action, UNTOUCHED);
  return (
    <form action={submit} aria-busy={busy} className="grid max-w-sm grid-cols-1 gap-4">
      <HiddenFields fields={{ version: String(version) }} />
      <FormAnswer {...state} />
      {stepUp}
      <Field
        id="per-minute"
        name="perMinute"
        label="Mails a minute"
        hint={`From ${PACE.least} to ${PACE.most.toLocaleString('en-GB')}: what our mail server may send. Mails that somebody waits for always go first.`}
        inputMode="numeric"
        defaultValue={state.entered.perMinute ?? String(perMinute)}
        error={state.fields.perMinute}
      />
      <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
        Set the pace
      </Button>
    </form>
  );
}
