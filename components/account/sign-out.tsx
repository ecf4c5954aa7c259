'use client';

import { Button } from '#components/ui/button.tsx';

/** Ends the session at the server, then leaves. */
export function SignOut() {
  async function signOut() {
    const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
    await fetch('/api/auth/signout', { method: 'POST', body: new URLSearchParams({ csrfToken, json: 'true' }) });
    window.location.assign('/sign-in');
  }
  return (
    <Button look="quiet" onClick={signOut}>
      Sign out
    </Button>
  );
}
