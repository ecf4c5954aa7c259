import { CONTROL, describe, FieldError, FieldHint, FieldLabel } from '#components/ui/field.tsx';

type Props = {
  id: string;
  name: string;
  label: string;
  hint: string | undefined;
  rows?: number;
  /** What was typed before, and what is wrong with it. */
  entered: string | undefined;
  error: string | undefined;
};

/** A reason in a sentence, for whoever asks later. */
export const ReasonField = ({ id, name, label, hint, rows = 2, entered, error }: Props) => (
  <div>
    <FieldLabel htmlFor={id} label={label} />
    <FieldHint id={id} hint={hint} />
    <textarea
      id={id}
      name={name}
      rows={rows}
      required
      minLength={10}
      maxLength={500}
      defaultValue={entered}
      className={`${CONTROL} py-3`}
      {...describe(id, hint, error)}
    />
    <FieldError id={id} error={error} />
  </div>
);
