import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { knownGuestOf } from '#app/_edge/known-guest.ts';
import { GuestHead } from '#components/account/privacy/guest-head.tsx';
import { SubPages } from '#components/account/privacy/sub-pages.tsx';
import { clock, later } from '#lib/clock.ts';
import { GUEST_SESSION_LASTS } from '#lib/privacy/index.ts';
import { goOut } from '../actions.ts';

/** Forms here work without script; a document that names no referrer would send them without an origin to check. */
export const metadata: Metadata = { referrer: 'same-origin' };

/** Round each page of a guest who has come in: whose data it is, until when it is open, and the way out. */
export default async function KnownGuestLayout({ children }: { children: ReactNode }) {
  const { mailbox, session } = await knownGuestOf(clock.now());
  return (
    <main id="main" className="column w-full max-w-[44rem] pt-8 pb-16 sm:pt-12">
      {mailbox && session ? (
        <GuestHead
          mailbox={mailbox}
          until={later(session.authenticatedAt, GUEST_SESSION_LASTS).toISOString()}
          leave={goOut}
        />
      ) : null}
      <SubPages base="/your-data" />
      {children}
    </main>
  );
}
