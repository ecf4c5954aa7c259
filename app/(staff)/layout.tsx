import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { actorOf } from '#app/_edge/actor.ts';
import { SignOut } from '#components/account/sign-out.tsx';
import { Sections } from '#components/admin/sections.tsx';
import { Link } from '#components/ui/link.tsx';
import { PlainFoot } from '#components/ui/plain-foot.tsx';
import { clock } from '#lib/clock.ts';
import { fonts } from '../fonts.ts';
import '../globals.css';
import { sectionsFor } from './sections.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = {
  title: { default: 'Staff', template: '%s · Counterproof staff' },
  robots: { index: false },
};

/** The staff's own document: separate from the shop, so that it gets its own content security policy. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const now = clock.now();
  const actor = await actorOf(now);
  const groups = sectionsFor(actor);
  return (
    <html lang="en" className={fonts}>
      <body className="flex flex-col">
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-20 focus:bg-ink focus:px-4 focus:py-2 focus:text-paper"
        >
          Skip to content
        </a>
        <header className="border-line border-b print:hidden">
          <div className="column flex flex-wrap items-center justify-between gap-x-8 gap-y-1 py-3">
            <Link href="/admin" className="display text-heading">
              Counterproof <span className="text-muted">staff</span>
            </Link>
            <div className="order-last w-full lg:order-none lg:w-auto lg:flex-1">
              {groups.length > 0 ? <Sections groups={groups} /> : null}
            </div>
            <SignOut />
          </div>
        </header>
        <main id="main" className="column w-full py-8">
          {children}
        </main>
        <PlainFoot wide />
      </body>
    </html>
  );
}
