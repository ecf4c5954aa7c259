import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { actorOf } from '#app/_edge/actor.ts';
import { SignOut } from '#components/account/sign-out.tsx';
import { type Section, Sections } from '#components/admin/sections.tsx';
import { Link } from '#components/ui/link.tsx';
import { may, type Permission } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { fonts } from '../fonts.ts';
import '../globals.css';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: { default: 'Staff', template: '%s · Counterproof staff' },
  robots: { index: false },
};

const SECTIONS: readonly (Section & { may: Permission })[] = [
  { href: '/admin/payments', label: 'Held', may: 'payments.read' },
  { href: '/admin/payments/all', label: 'Payments', within: '/admin/payments/', may: 'payments.read' },
  { href: '/admin/reconciliation', label: 'Reconciliation', may: 'reconciliation.read' },
  { href: '/admin/monitors', label: 'Monitors', may: 'monitors.read' },
];

/** The staff's own document: separate from the shop, so that it gets its own content security policy. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const now = clock.now();
  const actor = await actorOf(now);
  const sections = SECTIONS.filter(section => may(actor, section.may)).map(({ may: _, ...section }) => section);
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
          <div className="column flex flex-wrap items-center justify-between gap-x-8 gap-y-1 py-3">
            <Link href="/admin" className="display text-heading">
              Counterproof <span className="text-muted">staff</span>
            </Link>
            <div className="order-last w-full lg:order-none lg:w-auto lg:flex-1">
              {sections.length > 0 ? <Sections sections={sections} /> : null}
            </div>
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
