import type { ComponentProps, ReactNode } from 'react';

const MARK = 'mt-0.5 size-5 shrink-0 accent-vermilion';

/** A checkbox whose whole row is the target. `note` stands at the far end, for counts. */
export function Checkbox({ label, note, className = '', ...input }: BoxProps) {
  return (
    <label className={`flex min-h-9 items-start gap-3 py-1.5 text-[0.9375rem] ${className}`}>
      <input type="checkbox" className={MARK} {...input} />
      <span className="flex-1">{label}</span>
      {note === undefined ? null : <span className="tabular text-small text-muted">{note}</span>}
    </label>
  );
}

/** One choice of a group, as a card: the native radio stays visible, so that the state is not told by colour alone. */
export function RadioCard({ label, detail, end, className = '', ...input }: CardProps) {
  return (
    <label
      className={`flex min-h-12 items-start gap-3 rounded-md border border-edge bg-paper px-3.5 py-3 transition-colors duration-150 hover:border-ink has-checked:border-ink has-checked:bg-sheet has-checked:shadow-[inset_0_0_0_1px_var(--color-ink)] has-focus-visible:outline-2 has-focus-visible:outline-offset-3 has-focus-visible:outline-vermilion has-disabled:text-muted ${className}`}
    >
      <input type="radio" className={`${MARK} focus-visible:outline-none`} {...input} />
      <span className="flex-1 [overflow-wrap:anywhere]">
        <span className="block text-[0.9375rem] font-medium leading-6">{label}</span>
        {detail ? <span className="block text-small text-muted">{detail}</span> : null}
      </span>
      {end ? <span className="tabular text-[0.9375rem] leading-6">{end}</span> : null}
    </label>
  );
}

type BoxProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; note?: ReactNode };
type CardProps = Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; detail?: ReactNode; end?: ReactNode };
