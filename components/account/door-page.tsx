import type { ReactNode } from 'react';

type Props = { title: string; lead: ReactNode; children: ReactNode; below?: ReactNode };

/** A page before anybody is signed in: one question, one form, and the way out of it. */
export function DoorPage({ title, lead, children, below }: Props) {
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      <h1 className="display text-title">{title}</h1>
      <p className="mt-3 text-muted">{lead}</p>
      {children}
      {below ? <div className="mt-10 grid gap-2 border-t border-line pt-6 text-[0.9375rem]">{below}</div> : null}
    </main>
  );
}

/** Where else to go: a question and the page that answers it. */
export const Elsewhere = ({ asks, href, says }: { asks: string; href: string; says: string }) => (
  <p>
    <span className="text-muted">{asks}</span>{' '}
    <a href={href} className="link inline-block py-1 font-medium">
      {says}
    </a>
  </p>
);
