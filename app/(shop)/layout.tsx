import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SiteFooter } from '#components/shop/site-footer.tsx';
import { SiteHeader } from '#components/shop/site-header.tsx';
import { config } from '#lib/config/index.ts';
import { fonts } from '../fonts.ts';
import '../globals.css';

export const metadata: Metadata = {
  metadataBase: config().shopUrl,
  title: { default: 'Counterproof: limited-edition prints, numbered and proved', template: '%s · Counterproof' },
  description:
    'Limited-edition art prints by six artists. Every edition is numbered and closed for good, and the count you see is the count there is.',
  openGraph: { siteName: 'Counterproof', type: 'website', locale: 'en_IE' },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** The shop's own document. Its pages are cached, so nothing personal is drawn here. */
export default function ShopLayout({ children }: { children: ReactNode }) {
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
        <SiteFooter support={config().mail.support} />
      </body>
    </html>
  );
}
