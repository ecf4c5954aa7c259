import type { ComponentProps, ReactNode } from 'react';

export const CONTROL =
  'block w-full min-h-12 rounded-md border border-edge bg-paper px-3.5 text-base text-ink placeholder:text-muted hover:border-ink focus-visible:outline-offset-1 aria-invalid:border-2 aria-invalid:border-vermilion disabled:bg-sheet disabled:text-muted';

type Common = {
  id: string;
  label: string;
  /** What to enter or why we ask, under the label. */
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: string | null | undefined;
  optional?: boolean;
};

/** A labelled text input. The label is always visible; hint and error are tied to the control for screen readers. */
export function Field({ id, label, hint, error, optional, className = '', ...input }: FieldProps) {
  return (
    <div className={className}>
      <FieldLabel htmlFor={id} label={label} {...(optional ? { optional } : {})} />
      <FieldHint id={id} hint={hint} />
      <input id={id} className={CONTROL} {...describe(id, hint, error)} {...input} />
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The same with room for more than a line. */
export function TextArea({ id, label, hint, error, optional, className = '', ...area }: TextAreaProps) {
  return (
    <div className={className}>
      <FieldLabel htmlFor={id} label={label} {...(optional ? { optional } : {})} />
      <FieldHint id={id} hint={hint} />
      <textarea id={id} className={`${CONTROL} py-3`} {...describe(id, hint, error)} {...area} />
      <FieldError id={id} error={error} />
    </div>
  );
}

export type TextAreaProps = Common & Omit<ComponentProps<'textarea'>, 'id'>;
export type FieldProps = Common & Omit<ComponentProps<'input'>, 'id'>;
export type FieldCommon = Common;

export function FieldLabel({ htmlFor, label, optional }: { htmlFor: string; label: string; optional?: boolean }) {
  return (
    <label htmlFor={htmlFor} className="mb-1.5 block text-[0.9375rem] font-medium">
      {label}
      {optional ? <span className="font-normal text-muted"> (optional)</span> : null}
    </label>
  );
}

export function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  return hint ? (
    <p id={`${id}-hint`} className="mb-1.5 text-small text-muted">
      {hint}
    </p>
  ) : null;
}

export function FieldError({ id, error }: { id: string; error: string | null | undefined }) {
  return error ? (
    <p id={`${id}-error`} className="mt-1.5 flex gap-1.5 text-small font-medium text-vermilion">
      <span aria-hidden="true">▲</span>
      {error}
    </p>
  ) : null;
}

/** The attributes that tie a control to its hint and error. */
export function describe(id: string, hint: ReactNode, error: string | null | undefined) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(error ? { 'aria-invalid': true as const } : {}) };
}
