import type { ComponentProps } from 'react';

export type ButtonLook = 'primary' | 'quiet' | 'plain';
export type ButtonSize = 'regular' | 'large';

/** A button. `primary` once in a view; `quiet` has an edge; `plain` is underlined text with a full-sized target. */
export function Button({ look = 'primary', size = 'regular', className = '', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={`${shapeOf(look, size)} ${className}`} {...rest} />;
}

type ButtonProps = ComponentProps<'button'> & { look?: ButtonLook; size?: ButtonSize };

const LOOKS: Record<ButtonLook, string> = {
  primary:
    'bg-vermilion text-on-vermilion hover:bg-vermilion-deep active:translate-y-px disabled:bg-line disabled:text-muted',
  quiet:
    'border border-edge text-ink hover:border-ink hover:bg-sheet active:translate-y-px disabled:border-line disabled:text-muted',
  plain: 'link text-ink disabled:text-muted',
};
const SIZES: Record<ButtonSize, string> = {
  regular: 'min-h-11 px-5 text-[0.9375rem]',
  large: 'min-h-13 px-7 text-base',
};

/** The classes of a button, for what must be another element. */
export function shapeOf(look: ButtonLook, size: ButtonSize): string {
  const box = look === 'plain' ? 'min-h-6 py-1' : SIZES[size];
  return `inline-flex items-center justify-center gap-2 rounded-md font-semibold transition-[background-color,border-color,transform] duration-150 ease-press ${box} ${LOOKS[look]}`;
}
