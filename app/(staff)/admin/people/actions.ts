'use server';
import { revalidatePath } from 'next/cache';
import { act, enteredIn, type FormState, perform } from '#app/_edge/act.ts';
import type { StaffRole } from '#lib/access/index.ts';
import {
  appointAccessAdmin,
  disableStaff,
  enableStaff,
  grantRole,
  inviteStaff,
  resendInvitation,
  revokeRole,
  withdrawInvitation,
} from '#lib/identity/index.ts';

export async function invite(_before: FormState, form: FormData): Promise<FormState> {
  const entered = enteredIn(form);
  const roles = form.getAll('roles').map(String);
  const { invitationId = '', email = '', name = '' } = entered;
  return perform(
    inviteStaff,
    { invitationId, email, name, roles: roles as StaffRole[] },
    { ...entered, roles: roles.join(' ') },
    `The invitation to ${name} is on its way.`,
  );
}

export async function appoint(_before: FormState, form: FormData): Promise<FormState> {
  return act(appointAccessAdmin, form, 'The invitation is on its way.');
}

export async function resend(_before: FormState, form: FormData): Promise<FormState> {
  return act(resendInvitation, form, 'A new link is on its way; the one before is void.');
}

export async function takeBack(_before: FormState, form: FormData): Promise<FormState> {
  return act(withdrawInvitation, form, 'Withdrawn. Its link is void.');
}

export async function grant(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(grantRole, form, 'Granted. They sign in again to use it.');
  revalidatePath('/admin/people', 'layout');
  return state;
}

export async function revoke(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(revokeRole, form, 'Taken back, from their next request on.');
  revalidatePath('/admin/people', 'layout');
  return state;
}

export async function disable(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(disableStaff, form, 'Disabled. Every session of theirs has ended.');
  revalidatePath('/admin/people', 'layout');
  return state;
}

export async function enable(_before: FormState, form: FormData): Promise<FormState> {
  const state = await act(enableStaff, form, 'Enabled. They may sign in again.');
  revalidatePath('/admin/people', 'layout');
  return state;
}
