import type { Metadata } from 'next';
import { SignOut } from '#components/account/sign-out.tsx';
import { accountIdOf } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { findAccount } from '#lib/identity/index.ts';
import { customerAt } from './_customer.ts';

export const metadata: Metadata = { title: 'Your account' };

/** Where an account's own pages are. */
export default async function AccountPage() {
  const actor = await customerAt('/account', clock.now());
  const account = await findAccount(accountIdOf(actor) ?? '');
  const atTheDesk = actor.roles.includes('staff');
  return (
    <>
      <h1 className="display text-title">Your account</h1>
      <p className="mt-3 text-muted">
        Signed in as <span className="font-medium text-ink [overflow-wrap:anywhere]">{account?.email}</span>
      </p>
      <ul className="mt-8 border-b border-line">
        <Way href="/account/cards" title="Saved cards" says="The cards that Stripe keeps for your next purchase." />
        {atTheDesk ? <Way href="/admin/payments" title="The desk" says="Payments that wait for a person." /> : null}
      </ul>
      <div className="mt-8">
        <SignOut />
      </div>
    </>
  );
}

const Way = ({ href, title, says }: { href: string; title: string; says: string }) => (
  <li className="border-t border-line">
    <a href={href} className="group flex items-center gap-4 py-5">
      <span className="flex-1">
        <span className="link block w-fit font-semibold">{title}</span>
        <span className="mt-1 block text-small text-muted">{says}</span>
      </span>
      <span aria-hidden="true" className="text-muted transition-transform group-hover:translate-x-1">
        →
      </span>
    </a>
  </li>
);
