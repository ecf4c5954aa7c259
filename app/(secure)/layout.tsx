import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SecureHeader } from '#components/checkout/secure-header.tsx';
import { PlainFoot } from '#components/ui/plain-foot.tsx';
import { fonts } from '../fonts.ts';
import '../globals.css';
import { policyAhead } from '../policy-ahead.ts';

/** Every document here is rendered for its request, because its policy carries a nonce. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Counterproof', template: '%s · Counterproof' },
  robots: { index: false, follow: false },
  referrer: 'no-referrer',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** The enclosed pages: no navigation, no third party but the one that takes the card. */
export default async function SecureLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${fonts} scroll-pb-44 lg:scroll-pb-8`}>
      <body className="flex flex-col bg-paper font-sans text-ink">
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-20 focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
        >
          Skip to the content
        </a>
        <SecureHeader />
        {children}
        <PlainFoot ahead={await policyAhead()} />
      </body>
    </html>
  );
}
