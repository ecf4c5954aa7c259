import type { ReactNode } from 'react';

type Props = { id: string; title: ReactNode; className?: string; children: ReactNode };

/** A part of a page of the desk, on a sheet under its heading, which others may name by `id`. */
export const Panel = ({ id, title, className = '', children }: Props) => (
  <section aria-labelledby={id} className={`grid content-start gap-4 bg-sheet p-6 ${className}`}>
    <h2 id={id} className="display text-heading">
      {title}
    </h2>
    {children}
  </section>
);
