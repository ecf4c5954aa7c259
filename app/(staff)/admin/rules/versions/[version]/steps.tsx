import { BecauseForm } from '#components/admin/because-form.tsx';
import { PressForm } from '#components/admin/press-form.tsx';
import { BacktestForm } from '#components/admin/rules/backtest-form.tsx';
import { Step } from '#components/admin/step.tsx';
import type { RulesetView } from '#lib/risk/model.ts';
import { backtest, discard, draft, intoShadow, outOfShadow, publish } from '../actions.ts';

type Props = { ruleset: RulesetView; live: number; edits: boolean; publishes: boolean };

/** What can be done with a version next. */
export function Steps({ ruleset, live, edits, publishes }: Props) {
  const { version, status, editable, problems, publishedAt } = ruleset;
  const hidden = { version: String(version) };
  const tried = status === 'shadow' || status === 'retired';
  return (
    <div className="grid grid-cols-1 content-start gap-6">
      {edits && problems.length === 0 ? <BacktestForm version={version} action={backtest} /> : null}
      {edits && status === 'draft' && problems.length === 0 ? (
        <Step
          title="Shadow"
          says="It is asked beside the live rules and decides nothing. From then on it cannot be changed."
        >
          <PressForm hidden={hidden} press="Put into shadow" action={intoShadow} />
        </Step>
      ) : null}
      {edits && status === 'shadow' ? (
        <Step title="Shadow" says="What it would have decided stays on record.">
          <PressForm hidden={hidden} press="Take out of the shadow" action={outOfShadow} />
        </Step>
      ) : null}
      {publishes && tried ? (
        <Step
          title={publishedAt ? 'Go back to this version' : 'Publish'}
          says="A second person approves it under Approvals. It then decides the next payment, in every process; a process of an older release, which lacks a rule of it, holds every payment until it is replaced."
        >
          <BecauseForm
            id="publish"
            hidden={{ ...hidden, instead: String(live) }}
            hint="The second person reads this, and what changes."
            press={publishedAt ? 'Ask to go back' : 'Ask to publish'}
            look="primary"
            action={publish}
          />
        </Step>
      ) : null}
      {edits ? (
        <Step title="Make a draft" says="A copy of this version, to change.">
          <BecauseForm
            id="draft"
            hidden={hidden}
            reason="note"
            label="What it is for"
            press="Make a draft"
            action={draft}
          />
        </Step>
      ) : null}
      {edits && editable ? (
        <Step title="Discard" says="It is listed no more.">
          <PressForm hidden={hidden} press="Discard this draft" action={discard} />
        </Step>
      ) : null}
    </div>
  );
}
