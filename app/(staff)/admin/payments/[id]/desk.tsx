import { BecauseForm } from '#components/admin/because-form.tsx';
import { CaseHands } from '#components/admin/desk/case-hands.tsx';
import { DecisionForm } from '#components/admin/desk/decision-form.tsx';
import { EffectList } from '#components/admin/desk/effect-list.tsx';
import { PressForm } from '#components/admin/press-form.tsx';
import { type Actor, may } from '#lib/access/index.ts';
import { HOUR } from '#lib/clock.ts';
import type { CaseView, DecisionView, Effects, PaymentView } from '#lib/payments/model.ts';
import { clear, decide, fraud } from './actions.ts';
import { ask, escalate, leave, snooze, take } from './work.ts';

type Props = {
  actor: Actor;
  payment: PaymentView;
  file: CaseView | null;
  decision: DecisionView | null;
  effects: Effects;
  now: Date;
};

/** What whoever reads may do about the case, each with what it will bring. */
export function Desk({ actor, payment, file, decision, effects, now }: Props) {
  const { paymentId, riskStatus } = payment;
  const locked = file?.assignee != null && !file.assignee.me;
  const decides = may(actor, 'payments.release');
  const works = file?.open && may(actor, 'payments.dispute');
  const hidden = { paymentId, ...(file ? { caseVersion: String(file.version) } : {}) };
  const held = riskStatus === 'held' && !decision && !locked;
  const after = file?.open && riskStatus !== 'held' && !locked;
  return (
    <>
      {works ? <CaseHands paymentId={paymentId} assignee={file.assignee} take={take} leave={leave} /> : null}
      {decides ? <DecisionForm hidden={hidden} effects={effects} open={held} decide={decide} /> : null}
      {decides && after ? (
        <Choice title="After the sale">
          <BecauseForm
            id="clear"
            hidden={hidden}
            reason="reason"
            label="Why all is well"
            hint="Closes the case; the order goes on. Moves no money."
            press="Nothing is wrong"
            action={clear}
          />
          {payment.amountReceivedMinor > 0 ? (
            <BecauseForm
              id="fraud"
              hidden={hidden}
              reason="reason"
              label="Why it is fraud"
              hint="Stops the parcel and marks what took part. Whether to refund is decided apart from it."
              press="It is fraud"
              action={fraud}
            />
          ) : null}
        </Choice>
      ) : null}
      {decides && held ? (
        <Choice title="Ask the customer">
          <EffectList id="ask-does" says={effects.ask} />
          <PressForm hidden={hidden} press="Ask to verify" action={ask} />
        </Choice>
      ) : null}
      {works && !locked && !decision ? (
        <Choice title="Not now">
          <BecauseForm
            id="snooze"
            hidden={{ paymentId }}
            choose={{ name: 'hours', label: 'Let it rest', options: restsFor(file.dueAt, now) }}
            reason="reason"
            label="What is waited for"
            press="Let it rest"
            action={snooze}
          />
          <EffectList id="escalate-does" says={effects.escalate} />
          <BecauseForm
            id="escalate"
            hidden={{ paymentId }}
            reason="reason"
            label="Why an owner"
            press="Escalate"
            action={escalate}
          />
        </Choice>
      ) : null}
    </>
  );
}

const Choice = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <details className="bg-sheet">
    <summary className="flex min-h-11 items-center px-6 font-semibold text-[0.9375rem]">{title}</summary>
    <div className="grid gap-4 px-6 pb-6">{children}</div>
  </details>
);

const RESTS = [
  { value: '1', label: 'for an hour' },
  { value: '4', label: 'for four hours' },
  { value: '24', label: 'for a day' },
  { value: '72', label: 'for three days' },
];

/** How long a case may rest: never past the moment at which it is due. */
const restsFor = (dueAt: string | null, now: Date) => {
  const left = dueAt === null ? Number.POSITIVE_INFINITY : (Date.parse(dueAt) - now.getTime()) / HOUR;
  const fit = RESTS.filter(({ value }) => Number(value) < left);
  return fit.length > 0 ? fit : RESTS.slice(0, 1);
};
