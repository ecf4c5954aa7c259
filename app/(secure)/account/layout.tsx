import type { Metadata } from 'next';
import type { ReactNode } from 'react';

/** Forms here work without script; a document that names no referrer would send them without an origin to check. */
export const metadata: Metadata = { referrer: 'same-origin' };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <main id="main" className="column w-full max-w-[44rem] pt-8 pb-16 sm:pt-12">
      {children}
    </main>
  );
}
