import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { AccountNav } from '#components/account/account-nav.tsx';

/** Forms here work without script; a document that names no referrer would send them without an origin to check. */
export const metadata: Metadata = { referrer: 'same-origin' };

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <main
      id="main"
      className="column w-full max-w-[44rem] pt-8 pb-16 sm:pt-12 lg:grid lg:max-w-[72rem] lg:grid-cols-[12rem_minmax(0,44rem)] lg:gap-x-16"
    >
      <AccountNav />
      <div>{children}</div>
    </main>
  );
}
