import type { Route } from 'next';
import { BecauseForm } from '#components/admin/because-form.tsx';
import { BankView } from '#components/admin/desk/bank-view.tsx';
import { CaseNotes } from '#components/admin/desk/case-notes.tsx';
import { CustomerPanel } from '#components/admin/desk/customer-panel.tsx';
import { Geography } from '#components/admin/desk/geography.tsx';
import { RelatedPayments } from '#components/admin/desk/related-payments.tsx';
import { RevealForm } from '#components/admin/desk/reveal-form.tsx';
import { SignalLists } from '#components/admin/desk/signal-lists.tsx';
import { relatedPayments, signalsOf } from '#lib/payments/index.ts';
import type { CaseView, CustomerAtDesk, PaymentView, Signals, VerificationAtDesk } from '#lib/payments/model.ts';
import { ruleBook } from '#lib/risk/index.ts';
import { revealCustomer } from './reveal.ts';
import { note } from './work.ts';

type Props = {
  payment: PaymentView;
  file: CaseView | null;
  customer: CustomerAtDesk;
  verified: VerificationAtDesk;
  mayNote: boolean;
  mayReveal: boolean;
};

/** What speaks for a payment and against it. */
export function CaseSignals({ payment, verified, mayEditRules }: SignalsProps) {
  const { paymentId, gates } = payment;
  const signals = signalsOf(gates, { verified: verified.passed ? (verified.method ?? 'yes') : null });
  return <SignalLists signals={signals} snooze={mayEditRules ? asleepAt(paymentId, signals) : new Map()} />;
}

type SignalsProps = Pick<Props, 'payment' | 'verified'> & { mayEditRules: boolean };

/** What there is to know besides: who pays, what is tied to it, where it comes from, what people noted. */
export async function Case({ payment, file, customer, verified, mayNote, mayReveal }: Props) {
  const { paymentId, gates, orderNumber } = payment;
  const related = await relatedPayments(paymentId);
  return (
    <>
      <div className="grid grid-cols-1 gap-10 xl:grid-cols-2">
        <div>
          <CustomerPanel customer={customer} verified={verified} />
          {mayReveal ? <RevealForm paymentId={paymentId} action={revealCustomer} /> : null}
        </div>
        <BankView gates={gates} />
      </div>
      <RelatedPayments number={orderNumber} {...related} />
      <Geography gates={gates} />
      {file ? (
        <CaseNotes notes={file.notes}>
          {file.open && mayNote ? (
            <div className="mt-3">
              <BecauseForm
                key={file.notes.length}
                id="note"
                hidden={{ paymentId }}
                reason="note"
                label="Note"
                hint="For whoever reads this case next. The customer does not see it."
                press="Write it down"
                action={note}
              />
            </div>
          ) : null}
        </CaseNotes>
      ) : null}
    </>
  );
}

/** Where each rule that speaks against the payment can be put to sleep; what is absolute cannot. */
function asleepAt(paymentId: string, { against }: Signals): ReadonlyMap<string, Route> {
  const may = new Set(ruleBook().flatMap(({ id, absolute }) => (absolute ? [] : [id])));
  const fired = against.flatMap(({ rule }) => (rule !== null && may.has(rule) ? [rule] : []));
  return new Map(fired.map(rule => [rule, `/admin/rules/${rule}/snooze?payment=${paymentId}` as Route]));
}
