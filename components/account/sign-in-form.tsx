'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';

const REFUSED = 'That e-mail and password do not fit, or there were too many tries. Check them, or wait a few minutes.';
const UNREACHABLE = 'We could not reach the shop. Check your connection and try again.';

/** Signs in through next-auth's own route: fetch its CSRF token, post the form, follow `next`. */
export function SignInForm({ next }: { next: string }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    try {
      if (await signIn(form)) window.location.assign(next);
      else setProblem(REFUSED);
    } catch {
      setProblem(UNREACHABLE);
    }
    setBusy(false);
  }

  return (
    <form onSubmit={submit} className="mt-8 grid gap-5" aria-busy={busy}>
      {problem ? (
        <Notice tone="attention" role="alert">
          {problem}
        </Notice>
      ) : null}
      <Field id="email" label="E-mail" name="email" type="email" autoComplete="username" required maxLength={254} />
      <Field
        id="password"
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={128}
      />
      <Button type="submit" disabled={busy}>
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}

async function signIn(form: FormData): Promise<boolean> {
  const { csrfToken } = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken: string };
  const body = new URLSearchParams({
    csrfToken,
    json: 'true',
    email: String(form.get('email')),
    password: String(form.get('password')),
  });
  const answer = await fetch('/api/auth/callback/credentials', { method: 'POST', body });
  return answer.ok;
}
