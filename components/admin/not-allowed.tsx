import type { Route } from 'next';
import { RaiseSession } from '#components/account/raise-session.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import type { Lack } from '#lib/access/model.ts';

type Way = { title: string; says: string; to?: { href: Route; label: string } };

const WAYS: Record<Lack | 'role', Way> = {
  role: {
    title: 'You may not see this page',
    says: 'It is open to people whose role needs it and whose security training is valid. Ask whoever grants roles.',
  },
  second_factor: {
    title: 'Confirm your second factor first',
    says: 'Your role lets you in here once this session has proved more than a password.',
    to: { href: '/account/security' as Route, label: 'To your second factors' },
  },
  passkey: {
    title: 'This page asks for a passkey',
    says: 'It shows payment data, and what can be typed can be phished. Use yours, or add one first; your role lets you in then.',
    to: { href: '/account/security' as Route, label: 'To your passkeys' },
  },
  training: {
    title: 'Your security training is not up to date',
    says: 'It is valid for a year, and at least one module has run out, has a new version, or was never taken. Your role is yours again as soon as you have passed it; that takes about ten minutes a module. Until then nothing of the shop is shown here.',
    to: { href: '/admin/training', label: 'Take the training' },
  },
  policy: {
    title: 'Read the security policy first',
    says: 'You have not acknowledged its current version yet. Your role is yours again as soon as you have.',
    to: { href: '/admin/training/policy', label: 'Read and acknowledge' },
  },
};

/** What somebody sees who is signed in but lacks the permission: why, and what would give it. Nothing of what is behind it. */
export function NotAllowed({ lack = 'role' }: { lack?: Lack | 'role' }) {
  const { title, says, to } = WAYS[lack];
  const raises = lack === 'passkey' || lack === 'second_factor';
  return (
    <>
      <h1 className="display text-title">{title}</h1>
      <p className="measure mt-4 text-muted">{says}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        {raises ? <RaiseSession by={lack === 'passkey' ? 'passkey' : 'any'} /> : null}
        {to ? (
          <ButtonLink href={to.href} look={raises ? 'quiet' : 'primary'}>
            {to.label}
          </ButtonLink>
        ) : null}
      </div>
    </>
  );
}
