import type { ReactNode } from 'react';

/** One thing that may be asked for, with what it does. */
export const AskPart = ({
  id,
  title,
  says,
  children,
}: {
  id: string;
  title: string;
  says: string;
  children: ReactNode;
}) => (
  <section aria-labelledby={id} className="mt-10 border-line border-t pt-8">
    <h2 id={id} className="display text-heading">
      {title}
    </h2>
    <p className="measure mt-2 text-[0.9375rem]">{says}</p>
    {children}
  </section>
);
