import { CONTROL, describe, FieldError, FieldHint, FieldLabel } from '#components/ui/field.tsx';

type Props = {
  id: string;
  label: string;
  hint?: string;
  required?: boolean;
  entered: string | undefined;
  error: string | undefined;
};

/** Room to write to us in one’s own words. */
export const WordsField = ({ id, label, hint, required = true, entered, error }: Props) => (
  <div>
    <FieldLabel htmlFor={id} label={label} {...(required ? {} : { optional: true })} />
    <FieldHint id={id} hint={hint} />
    <textarea
      id={id}
      name="words"
      rows={4}
      required={required}
      maxLength={4000}
      defaultValue={entered}
      className={`${CONTROL} py-3`}
      {...describe(id, hint, error)}
    />
    <FieldError id={id} error={error} />
  </div>
);
