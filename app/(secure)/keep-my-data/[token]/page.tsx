import type { Metadata } from 'next';
import { LinkOver } from '#components/account/link-over.tsx';
import { OnePress } from '#components/account/one-press.tsx';
import { Moment } from '#components/admin/moment.tsx';
import { clock } from '#lib/clock.ts';
import { erasureToKeep } from '#lib/privacy/index.ts';
import { keep } from './actions.ts';

/** The address is the key: its path goes to nobody. */
export const metadata: Metadata = { title: 'Keep my data', referrer: 'strict-origin' };

type Props = { params: Promise<{ token: string }> };

/** Where the link of every mail leads while somebody is about to be erased. Looking does nothing; the button does. */
export default async function KeepPage({ params }: Props) {
  const { token } = await params;
  const open = await erasureToKeep(token, clock.now());
  if (!open) return <LinkOver />;
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      <h1 className="display text-title">Changed your mind?</h1>
      <p className="mt-3">
        You asked us to erase what we hold about you. It begins on <Moment at={open.eraseAt} /> and cannot be undone
        then.
      </p>
      <p className="mt-3 text-muted">Press the button, and everything stays as it is.</p>
      <OnePress token={token} action={keep} label="Keep my data" />
      <p className="mt-5 text-small text-muted">If you have not changed your mind, close this page.</p>
    </main>
  );
}
