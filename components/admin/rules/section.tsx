import type { ReactNode } from 'react';

/** A part of a page of the rules, under a heading of its own. */
export const Section = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id}>
    <h2 id={id} className="display text-heading">
      {title}
    </h2>
    {children}
  </section>
);

/** Nothing to show, said calmly. */
export const Nothing = ({ children }: { children: ReactNode }) => <p className="mt-4 text-muted">{children}</p>;
