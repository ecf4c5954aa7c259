import type { ReactNode } from 'react';

/** Something that can be done next: what it does, and the press. */
export const Step = ({ title, says, children }: { title: string; says: string; children: ReactNode }) => (
  <section className="bg-sheet p-6">
    <h2 className="display text-heading">{title}</h2>
    <p className="mt-2 mb-4 text-small">{says}</p>
    {children}
  </section>
);
