import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SignOut } from '#components/account/sign-out.tsx';
import { Link } from '#components/ui/link.tsx';
import { fonts } from '../fonts.ts';
import '../globals.css';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: { default: 'Staff', template: '%s · Counterproof staff' },
  robots: { index: false },
};

/** The staff's own document: separate from the shop, so that it gets its own content security policy. */
export default function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fonts}>
      <body>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-20 focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
        >
          Skip to content
        </a>
        <header className="border-line border-b">
          <div className="column flex items-center justify-between gap-6 py-3">
            <Link href="/admin/payments" className="display text-heading">
              Counterproof <span className="text-muted">staff</span>
            </Link>
            <SignOut />
          </div>
        </header>
        <main id="main" className="column py-8">
          {children}
        </main>
      </body>
    </html>
  );
}
