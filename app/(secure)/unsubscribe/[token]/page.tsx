import type { Metadata } from 'next';
import { LinkOver } from '#components/account/link-over.tsx';
import { OnePress } from '#components/account/one-press.tsx';
import { clock } from '#lib/clock.ts';
import { canUnsubscribe } from '#lib/consent/index.ts';
import { end } from './actions.ts';

/** The address is the key: its path goes to nobody. */
export const metadata: Metadata = { title: 'No more news', referrer: 'strict-origin' };

type Props = { params: Promise<{ token: string }> };

/** Where the link of a mail of news leads. Looking does nothing, because mail scanners look; the button does. */
export default async function UnsubscribePage({ params }: Props) {
  const { token } = await params;
  if (!canUnsubscribe(token, clock.now())) return <LinkOver />;
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      <h1 className="display text-title">No more news of new editions?</h1>
      <p className="mt-3">
        One press, and we do not write to you about new editions any more. Mails about your orders go on.
      </p>
      <OnePress token={token} action={end} label="End the news" />
    </main>
  );
}
