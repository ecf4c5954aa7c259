import { CONTROL, describe, FieldError, FieldHint, FieldLabel } from '#components/ui/field.tsx';

type Props = {
  id: string;
  name: string;
  label: string;
  hint?: string;
  rows?: number;
  entered: string | undefined;
  error: string | undefined;
};

/** Room to write in. */
export const MessageField = ({ id, name, label, hint, rows = 6, entered, error }: Props) => (
  <div>
    <FieldLabel htmlFor={id} label={label} />
    <FieldHint id={id} hint={hint} />
    <textarea
      key={entered}
      id={id}
      name={name}
      rows={rows}
      required
      maxLength={4000}
      defaultValue={entered}
      className={`${CONTROL} py-3`}
      {...describe(id, hint, error)}
    />
    <FieldError id={id} error={error} />
  </div>
);
