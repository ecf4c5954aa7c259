import { Field } from '#components/ui/field.tsx';

type Told = Readonly<Record<string, string>>;

/** What stands on the bank statement of somebody who has no order with us: all of it finds the payment at once. */
export const StatementFields = ({ entered, fields }: { entered: Told; fields: Told }) => (
  <fieldset className="grid gap-4 border-line border-y py-5">
    <legend className="sr-only">As it stands on your bank statement</legend>
    <p className="text-[0.9375rem]">
      No order number? Tell us what stands on your bank statement. When all three fit a payment, it is stopped at once.
    </p>
    <div className="grid gap-4 sm:grid-cols-[1.5fr_1fr_1fr]">
      <Field
        key={`day ${entered.day}`}
        id="day"
        name="day"
        label="Day"
        type="date"
        defaultValue={entered.day}
        error={fields.day}
      />
      <Field
        key={`amount ${entered.amount}`}
        id="amount"
        name="amount"
        label="Amount"
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        defaultValue={entered.amount}
        error={fields.amount}
      />
      <Field
        key={`last4 ${entered.last4}`}
        id="last4"
        name="last4"
        label="Last 4 digits"
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        defaultValue={entered.last4}
        error={fields.last4}
      />
    </div>
  </fieldset>
);
