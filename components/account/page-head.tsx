import type { ReactNode } from 'react';

/** The head of a page of the account. On a phone it has the way back; a guest, who has no account, has none. */
export const PageHead = ({ title, back = true, children }: { title: string; back?: boolean; children?: ReactNode }) => (
  <>
    {back ? (
      <p className="mb-2 lg:hidden">
        <a href="/account" className="link py-1 text-small font-medium">
          Your account
        </a>
      </p>
    ) : null}
    <h1 className="display text-title">{title}</h1>
    {children ? <p className="measure mt-3 text-muted">{children}</p> : null}
  </>
);
