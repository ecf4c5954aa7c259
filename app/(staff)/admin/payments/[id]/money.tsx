import { EvidenceForm } from '#components/admin/evidence-form.tsx';
import { PaymentDisputes } from '#components/admin/payment-disputes.tsx';
import { PaymentFacts } from '#components/admin/payment-facts.tsx';
import { PaymentLedger } from '#components/admin/payment-ledger.tsx';
import { PaymentRefunds } from '#components/admin/payment-refunds.tsx';
import { PaymentStory } from '#components/admin/payment-story.tsx';
import { PaymentVerdicts } from '#components/admin/payment-verdicts.tsx';
import { PaymentWarnings } from '#components/admin/payment-warnings.tsx';
import { ReasonForm } from '#components/admin/reason-form.tsx';
import { type Actor, may } from '#lib/access/index.ts';
import { newId } from '#lib/id.ts';
import { maskedEvidence, warningAdvice } from '#lib/payments/index.ts';
import type { PaymentView } from '#lib/payments/model.ts';
import { clear } from './actions.ts';
import { sendEvidence } from './evidence.ts';
import { storyOf } from './story.ts';

type Props = { payment: PaymentView; actor: Actor; asked: boolean; now: Date };

/** What became of the money: the payment, its ledger, what went back, what banks demand, and the whole story. */
export async function Money({ payment, actor, asked, now }: Props) {
  const { paymentId, currency, warnings } = payment;
  const events = await storyOf(payment, asked, now);
  const answers = may(actor, 'payments.dispute');
  const open = payment.disputes.filter(({ mayAnswer }) => answers && mayAnswer);
  const prefilled = new Map(
    await Promise.all(open.map(async ({ disputeId }) => [disputeId, (await maskedEvidence(disputeId)) ?? {}] as const)),
  );
  const clears = may(actor, 'payments.release') && warnings.some(({ clearedAt }) => clearedAt === null);
  return (
    <>
      <PaymentFacts payment={payment} />
      <PaymentLedger movements={payment.movements} currency={currency} />
      <PaymentRefunds refunds={payment.refunds} currency={currency} />
      <PaymentDisputes
        disputes={payment.disputes}
        answer={({ disputeId }) => {
          const texts = prefilled.get(disputeId);
          return (
            texts && <EvidenceForm {...{ disputeId }} evidenceId={newId()} prefilled={texts} send={sendEvidence} />
          );
        }}
      />
      <PaymentWarnings warnings={warnings} advice={adviceOn(payment, now)}>
        {clears ? (
          <ReasonForm
            about={{ name: 'paymentId', id: paymentId }}
            name="reason"
            label="Why the order may go on"
            hint="Clears the warnings and closes the case. The customer does not see it."
            press="Clear"
            action={clear}
          />
        ) : null}
      </PaymentWarnings>
      <PaymentVerdicts gates={payment.gates} />
      <PaymentStory payment={payment} events={events} asked={asked} />
    </>
  );
}

/** What to do about an open warning, as a suggestion; null where none is open. */
function adviceOn({ warnings, refundable: { leftMinor }, movements }: PaymentView, now: Date) {
  const open = warnings.filter(({ clearedAt }) => clearedAt === null);
  const captured = movements.find(({ kind }) => kind === 'capture');
  if (open.length === 0 || !captured) return null;
  const actionable = open.some(warning => warning.actionable);
  return warningAdvice({ actionable, leftMinor, capturedAt: new Date(captured.at), now });
}
