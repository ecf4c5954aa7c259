import type { ReactNode } from 'react';

/** The head of a page of the account. On a phone it has the way back. */
export const PageHead = ({ title, children }: { title: string; children?: ReactNode }) => (
  <>
    <p className="lg:hidden">
      <a href="/account" className="link py-1 text-small font-medium">
        Your account
      </a>
    </p>
    <h1 className="display mt-2 text-title lg:mt-0">{title}</h1>
    {children ? <p className="measure mt-3 text-muted">{children}</p> : null}
  </>
);
