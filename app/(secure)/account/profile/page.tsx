import type { Metadata } from 'next';
import { PageHead } from '#components/account/page-head.tsx';
import { EmailForm, NameForm, PasswordForm } from '#components/account/profile-forms.tsx';
import { accountIdOf } from '#lib/access/index.ts';
import { clock } from '#lib/clock.ts';
import { findAccount, listFactors } from '#lib/identity/index.ts';
import { customerAt } from '../_customer.ts';
import { newEmail, newPassword, rename } from './actions.ts';

export const metadata: Metadata = { title: 'Profile' };

/** Name, e-mail and password of an account. */
export default async function ProfilePage() {
  const actor = await customerAt('/account/profile', clock.now());
  const id = accountIdOf(actor) ?? '';
  const [account, factors] = await Promise.all([findAccount(id), listFactors(id)]);
  const [name, email] = [account?.name ?? '', account?.email ?? ''];
  const protectedBy = factors.passkeys.length > 0 || factors.app !== null;
  return (
    <>
      <PageHead title="Profile">
        What you sign in with. Changing your e-mail or password asks who you are again.
      </PageHead>
      <NameForm name={name} save={rename} />
      <EmailForm email={email} change={newEmail} />
      <PasswordForm email={email} hint={hintFor(factors.staff, protectedBy)} change={newPassword} />
    </>
  );
}

function hintFor(staff: boolean, protectedBy: boolean): string {
  if (staff) return 'At least 15 characters, with a letter and a digit.';
  return protectedBy
    ? 'At least 8 characters; a few words together are best.'
    : 'At least 15 characters: a few words together.';
}
