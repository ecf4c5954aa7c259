'use client';
import { useStepUp } from '#components/account/use-step-up.tsx';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/choices.tsx';
import { Field, TextArea } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { EvidenceTexts } from '#lib/payments/model.ts';
import { type FormAction, UNTOUCHED } from './form-state.ts';

type Props = {
  disputeId: string;
  /** Minted with the page: however often the button is pressed, it is one submission. */
  evidenceId: string;
  /** What the shop holds, to be read and mended. */
  prefilled: EvidenceTexts;
  send: FormAction;
};

const LONG = [
  {
    name: 'uncategorizedText',
    label: 'What happened, in your words',
    hint: 'What was sold, what was agreed, what the customer wrote.',
  },
  { name: 'productDescription', label: 'What was sold', hint: null },
  { name: 'refundRefusalExplanation', label: 'Why there is no refund', hint: null },
] as const;
const SHORT = [
  ['customerName', 'Name of the customer'],
  ['customerEmailAddress', 'E-mail of the customer'],
  ['customerPurchaseIp', 'Network address of the purchase'],
  ['billingAddress', 'Billing address'],
  ['shippingAddress', 'Shipping address'],
  ['shippingCarrier', 'Carrier'],
  ['shippingDate', 'Shipped on'],
  ['shippingTrackingNumber', 'Tracking number'],
] as const;

/** Our side of a dispute, for the cardholder's bank. It reads one submission, so it says so before it is sent. */
export function EvidenceForm({ disputeId, evidenceId, prefilled, send }: Props) {
  const [{ done, message, fields, entered }, submit, busy, stepUp] = useStepUp(send, UNTOUCHED);
  const id = (name: string) => `${name}-${disputeId}`;
  if (done)
    return (
      <Notice tone="proved" role="status" className="mt-3">
        {message}
      </Notice>
    );
  return (
    <details className="mt-3 bg-sheet" open={message !== null}>
      <summary className="flex min-h-11 items-center px-4 font-semibold text-[0.9375rem]">Hand in evidence</summary>
      <form action={submit} aria-busy={busy} className="grid grid-cols-1 gap-4 p-4 pt-2">
        {message ? (
          <Notice tone="attention" role="alert">
            {fields.texts ?? message}
          </Notice>
        ) : null}
        <p className="text-muted text-small">
          Put together from what the shop holds. Read it, mend what is wrong, and leave out what does not help. The bank
          reads names and addresses whole; leave the dots as they are.
        </p>
        <input type="hidden" name="disputeId" value={disputeId} />
        <input type="hidden" name="evidenceId" value={evidenceId} />
        {LONG.map(({ name, label, hint }) => (
          <TextArea
            key={name}
            id={id(name)}
            name={name}
            label={label}
            hint={hint}
            optional
            rows={prefilled[name] ? 8 : 4}
            maxLength={20_000}
            defaultValue={entered[name] ?? prefilled[name]}
            error={fields[name]}
          />
        ))}
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          {SHORT.map(([name, label]) => (
            <Field
              key={name}
              id={id(name)}
              name={name}
              label={label}
              optional
              error={fields[name]}
              defaultValue={entered[name] ?? prefilled[name]}
              autoComplete="off"
              maxLength={1000}
            />
          ))}
        </div>
        <Checkbox
          name="whole"
          required
          label="This is whole. The bank reads one submission, and nothing can be added later."
        />
        <Button type="submit" disabled={busy}>
          Hand it in
        </Button>
        {stepUp}
      </form>
    </details>
  );
}
