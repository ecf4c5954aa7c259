'use client';
import type { ReactNode } from 'react';
import { useActionState } from 'react';
import { FormAnswer } from '#components/admin/form-answer.tsx';
import { type FormAction, UNTOUCHED } from '#components/admin/form-state.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { useStepUp } from './use-step-up.tsx';

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mt-10 border-t border-line pt-8">
    <h2 className="display text-heading">{title}</h2>
    {children}
  </section>
);

export function NameForm({ name, save }: { name: string; save: FormAction }) {
  const [state, submit, busy] = useActionState(save, UNTOUCHED);
  return (
    <Part title="Name">
      <div className="mt-4 empty:hidden">
        <FormAnswer {...state} />
      </div>
      <form action={submit} aria-busy={busy} className="mt-5 grid max-w-md gap-5">
        <Field
          key={state.entered.name ?? name}
          id="name"
          name="name"
          label="Your name"
          autoComplete="name"
          required
          maxLength={80}
          defaultValue={state.entered.name ?? name}
          error={state.fields.name}
        />
        <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
          Save the name
        </Button>
      </form>
    </Part>
  );
}

export function EmailForm({ email, change }: { email: string; change: FormAction }) {
  const [state, submit, busy, dialog] = useStepUp(change, UNTOUCHED);
  return (
    <Part title="E-mail">
      <p className="measure mt-2 text-muted">
        You sign in with <span className="font-medium text-ink [overflow-wrap:anywhere]">{email}</span>. A new address
        counts once you have opened the link that we send to it; this one is told.
      </p>
      <div className="mt-4 empty:hidden">
        <FormAnswer {...state} />
      </div>
      <form action={submit} aria-busy={busy} className="mt-5 grid max-w-md gap-5">
        <Field
          key={state.entered.email ?? ''}
          id="email"
          name="email"
          type="email"
          label="New e-mail"
          autoComplete="email"
          required
          maxLength={254}
          defaultValue={state.entered.email ?? ''}
          error={state.fields.email}
        />
        <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
          Change the e-mail
        </Button>
      </form>
      {dialog}
    </Part>
  );
}

export function PasswordForm({ email, hint, change }: { email: string; hint: string; change: FormAction }) {
  const [state, submit, busy, dialog] = useStepUp(change, UNTOUCHED);
  return (
    <Part title="Password">
      <p className="measure mt-2 text-muted">Every other session ends when it is changed.</p>
      <div className="mt-4 empty:hidden">
        <FormAnswer {...state} />
      </div>
      <form action={submit} aria-busy={busy} className="mt-5 grid max-w-md gap-5">
        {/* Password managers ask for whom to keep the new one. */}
        <input type="hidden" autoComplete="username" value={email} readOnly />
        <Field
          id="password"
          name="password"
          type="password"
          label="New password"
          hint={hint}
          autoComplete="new-password"
          required
          maxLength={600}
          error={state.fields.password}
        />
        <Button type="submit" look="quiet" disabled={busy} className="justify-self-start">
          Change the password
        </Button>
      </form>
      {dialog}
    </Part>
  );
}
