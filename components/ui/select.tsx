import type { ComponentProps } from 'react';
import { CONTROL, describe, type FieldCommon, FieldError, FieldHint, FieldLabel } from './field.tsx';

export type Option = { value: string; label: string };

/** A labelled native select. */
export function Select({ id, label, hint, error, optional, options, className = '', ...select }: SelectProps) {
  return (
    <div className={className}>
      <FieldLabel htmlFor={id} label={label} {...(optional ? { optional } : {})} />
      <FieldHint id={id} hint={hint} />
      <select id={id} className={CONTROL} {...describe(id, hint, error)} {...select}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldError id={id} error={error} />
    </div>
  );
}

type SelectProps = FieldCommon & Omit<ComponentProps<'select'>, 'id'> & { options: readonly Option[] };
