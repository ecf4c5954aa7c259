import type { ReactNode } from 'react';
import type { Ahead } from '../policy/ahead.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

type Props = { fonts: string; ahead?: Ahead | null; children: ReactNode };

/** What every page of the shop stands in. `fonts`: the classes of the faces; `ahead`: the version of the policy that takes effect next. */
export function ShopFrame({ fonts, ahead = null, children }: Props) {
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
        <SiteFooter ahead={ahead} />
      </body>
    </html>
  );
}
