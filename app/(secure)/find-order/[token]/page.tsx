import type { Metadata } from 'next';
import { OnePress } from '#components/account/one-press.tsx';
import { open } from '../actions.ts';

/** The address is the key: its path goes to nobody. The origin alone is named, or a form without script had none to check. */
export const metadata: Metadata = { title: 'Your order', robots: { index: false }, referrer: 'strict-origin' };

type Props = { params: Promise<{ token: string }> };

/** Where the link of a mail leads. Looking uses nothing up, because mail scanners look; the button does. */
export default async function FoundOrderPage({ params }: Props) {
  const { token } = await params;
  return (
    <main id="main" className="mx-auto w-full max-w-md px-4 py-16">
      <h1 className="display text-title">Your order</h1>
      <p className="mt-3 text-muted">The link of your mail opens it once.</p>
      <OnePress token={token} action={open} label="See the order" />
    </main>
  );
}
