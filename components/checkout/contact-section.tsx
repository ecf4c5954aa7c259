'use client';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import type { QuoteView } from '#lib/checkout/model.ts';
import type { Account } from './machine.ts';
import { useHydrated } from './use-hydrated.ts';
import type { AskForQuote } from './use-quoting.ts';
import { UNREACHABLE } from './words.ts';

type Props = {
  quote: QuoteView;
  /** Who is signed in; guests are offered to, and need not. */
  account: Account | null;
  ask: AskForQuote;
  waiting: boolean;
  onDone: () => void;
};

/** Where the receipt goes. The one field of ours in the checkout; everything else is typed into Stripe's frames. */
export function ContactSection({ quote, account, ask, waiting, onDone }: Props) {
  const hydrated = useHydrated();
  const [email, setEmail] = useState(quote.email ?? '');
  const [problem, setProblem] = useState<string | null>(null);

  async function save(): Promise<boolean> {
    const wanted = email.trim();
    const wrong = problemOf(wanted);
    if (wrong) {
      setProblem(wrong);
      return false;
    }
    if (wanted === quote.email) return true;
    const answer = await ask({ email: wanted });
    if (answer.kind === 'quoted') return true;
    setProblem(answer.kind === 'refused' ? (answer.fields.email ?? answer.message) : UNREACHABLE);
    return false;
  }

  /** Leaving the field keeps a good address, so that a reload finds it; a wrong one is said now, not while typing. */
  function keep() {
    const typed = email.trim();
    if (typed === '') return;
    const wrong = problemOf(typed);
    setProblem(wrong);
    if (!wrong && typed !== quote.email) void ask({ email: typed });
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (await save()) onDone();
    else document.getElementById('email')?.focus();
  }

  return (
    <form onSubmit={submit} noValidate>
      <Field
        id="email"
        name="email"
        type="email"
        label="E-mail"
        hint="For your receipt and news of the delivery, nothing else."
        autoComplete="email"
        inputMode="email"
        enterKeyHint="next"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        required
        value={email}
        error={problem}
        onChange={event => {
          setEmail(event.target.value);
          if (problem && !problemOf(event.target.value.trim())) setProblem(null);
        }}
        onBlur={keep}
      />
      <p className="mt-2 text-small text-muted [overflow-wrap:anywhere]">
        {account ? (
          `Signed in as ${account.email}`
        ) : (
          <>
            Have an account?{' '}
            <a href="/sign-in?next=/checkout" className="link inline-block py-1 font-medium">
              Sign in
            </a>
          </>
        )}
      </p>
      <Button
        type="submit"
        size="large"
        className="mt-5 w-full disabled:bg-vermilion disabled:text-on-vermilion sm:w-auto"
        disabled={!hydrated}
        aria-busy={waiting}
      >
        Continue to delivery
      </Button>
    </form>
  );
}

/** The mistakes that people make; the server has the last word. */
function problemOf(email: string): string | null {
  if (email === '') return 'Enter your e-mail address, so that we can send the receipt.';
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email)
    ? null
    : 'This does not look like an e-mail address: name@example.com';
}
