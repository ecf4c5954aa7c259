import type { Metadata } from 'next';
import { FactorOffer } from '#components/account/factor-offer.tsx';
import { SignOut } from '#components/account/sign-out.tsx';
import { Way } from '#components/account/way.tsx';
import { accountIdOf } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { factorOffer, findAccount, listFactors, sessionsOf } from '#lib/identity/index.ts';
import type { FactorsView } from '#lib/identity/model.ts';
import { lastRead, newestPolicy } from '#lib/policy/index.ts';
import { customerAt } from './_customer.ts';

export const metadata: Metadata = { title: 'Your account' };

/** Where an account's own pages are, and how each of them stands. */
export default async function AccountPage() {
  const now = clock.now();
  const actor = await customerAt('/account', now);
  const id = accountIdOf(actor) ?? '';
  const [account, factors, sessions, offer, policy, read] = await Promise.all([
    findAccount(id),
    listFactors(id),
    sessionsOf(actor, now),
    factorOffer(id, now),
    newestPolicy(now),
    lastRead(id),
  ]);
  const elsewhere = sessions.length - 1;
  return (
    <>
      <h1 className="display text-title">Your account</h1>
      <p className="mt-3 text-muted">
        Signed in as <span className="font-medium text-ink [overflow-wrap:anywhere]">{account?.email}</span>
      </p>
      {offer === 'unusual' ? (
        <div className="mt-8">
          <FactorOffer because="unusual" />
        </div>
      ) : null}
      <ul className="mt-8 border-b border-line">
        <Way href="/account/orders" title="Orders" says="What you have bought, and how far it is." />
        <Way href="/account/profile" title="Profile" says={`${account?.name}. Name, e-mail and password.`} />
        <Way href="/account/security" title="Second factors" says={wordsOf(factors)} attention={isBare(factors)} />
        <Way href="/account/devices" title="Devices" says={whereElse(elsewhere)} />
        <Way href="/account/activity" title="Activity" says="Sign-ins and changes of the last year." />
        <Way href="/account/cards" title="Saved cards" says="The cards that Stripe keeps for your next purchase." />
        <Way href="/account/support" title="Your questions" says="What you asked us, and a payment that was not you." />
        <Way href="/account/privacy" title="Your data" says="What we keep about you, why and until when." />
        <Way href="/account/policy" title="Our policy" says={policyWords(policy.number, read?.version)} />
        {factors.staff ? <Way href="/admin" title="The desk" says="Where staff work." /> : null}
      </ul>
      <div className="mt-8">
        <SignOut />
      </div>
    </>
  );
}

const policyWords = (newest: number, read: number | undefined): string =>
  read === undefined || read === newest
    ? 'What we promise about your payments.'
    : `What has changed since version ${read}, which you have read.`;

const isBare = ({ passkeys, app }: FactorsView) => passkeys.length === 0 && app === null;

function wordsOf(factors: FactorsView): string {
  if (isBare(factors)) return 'None yet: your password is all that protects this account.';
  const count = factors.passkeys.length;
  const keys = count === 0 ? null : count === 1 ? 'A passkey' : `${count} passkeys`;
  const app = factors.app ? 'an authenticator app' : null;
  const words = [keys, app, `${factors.codesLeft} recovery codes left`].filter(Boolean).join(', ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function whereElse(others: number): string {
  if (others === 0) return 'Signed in with this browser alone.';
  return others === 1 ? 'Signed in here and with one other browser.' : `Signed in here and with ${others} others.`;
}
