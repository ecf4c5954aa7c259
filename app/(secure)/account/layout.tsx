import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { actorOf } from '#app/_edge/actor.ts';
import { AccountNav } from '#components/account/account-nav.tsx';
import { Leaving } from '#components/account/erase/leaving.tsx';
import { clock } from '#lib/clock.ts';
import { leavingOf } from '#lib/privacy/index.ts';

/** Forms here work without script; a document that names no referrer would send them without an origin to check. */
export const metadata: Metadata = { referrer: 'same-origin' };

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const leaving = await leavingOf(await actorOf(clock.now()));
  return (
    <main
      id="main"
      className="column w-full max-w-[44rem] pt-8 pb-16 sm:pt-12 lg:grid lg:max-w-[72rem] lg:grid-cols-[12rem_minmax(0,44rem)] lg:gap-x-16"
    >
      <AccountNav />
      <div>
        {leaving ? <Leaving open={leaving} /> : null}
        {children}
      </div>
    </main>
  );
}
