import type { ComponentProps } from 'react';
import { Link } from '#components/ui/link.tsx';
import { type ButtonLook, type ButtonSize, shapeOf } from './button.tsx';

/** A link that looks like a button. In a file of its own: Next's link is 5 kB of script, which a plain button is spared. */
export function ButtonLink({ look = 'primary', size = 'regular', className = '', ...rest }: LinkProps) {
  return <Link className={`${shapeOf(look, size)} ${className}`} {...rest} />;
}

type LinkProps = ComponentProps<typeof Link> & { look?: ButtonLook; size?: ButtonSize };
