import type { ReactNode } from 'react';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

/** What every page of the shop stands in. `fonts` are the classes of the faces, `support` the address that answers. */
export function ShopFrame({ fonts, support, children }: { fonts: string; support: string; children: ReactNode }) {
  return (
    <html lang="en" className={fonts}>
      <body className="flex flex-col">
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-30 focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
        >
          Skip to the content
        </a>
        <SiteHeader />
        <main id="main" tabIndex={-1} className="flex-1 outline-none">
          {children}
        </main>
        <SiteFooter support={support} />
      </body>
    </html>
  );
}
