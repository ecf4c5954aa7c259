import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { ShopFrame } from '#components/shop/frame.tsx';
import { config } from '#lib/config/index.ts';
import { fonts } from '../fonts.ts';
import '../globals.css';
import { policyAhead } from '../policy-ahead.ts';

export const metadata: Metadata = {
  metadataBase: config().shopUrl,
  title: { default: 'Counterproof: limited-edition prints, numbered and proved', template: '%s · Counterproof' },
  description:
    'Limited-edition art prints by six artists. Every edition is numbered and closed for good, and the count you see is the count there is.',
  openGraph: { siteName: 'Counterproof', type: 'website', locale: 'en_IE' },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** The shop's own document. Its pages are cached, so nothing personal is drawn here. */
export default async function ShopLayout({ children }: { children: ReactNode }) {
  return (
    <ShopFrame fonts={fonts} ahead={await policyAhead()}>
      {children}
    </ShopFrame>
  );
}
