import type { ReactNode } from 'react';
import { SubPages } from '#components/account/privacy/sub-pages.tsx';

/** Above each page about one’s own data: the others. */
export default function PrivacyLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SubPages base="/account/privacy" />
      {children}
    </>
  );
}
