import { z } from 'zod';
import { type Actor, operation } from '#lib/access/index.ts';
import { recordEvent } from '#lib/audit/index.ts';
import { transaction } from '#lib/db/index.ts';
import { beginSession } from '../sessions/begin-session.ts';

import { browserInput } from './browser-input.ts';
import { checkPassword, SignInRefused } from './check-password.ts';
import { clearFailures } from './failures.ts';

const name = 'identity.sign-in';

/**
 * Signs in with e-mail and password and begins the session: open, or waiting for a further proof. Throws SignInRefused,
 * which is on record with the account that was meant. Whatever is typed is tried, so nothing is refused for its form.
 */
export const signIn = operation({
  name,
  may: 'account.enter',
  // `beginSession` records what became of it.
  onRecord: false,
  input: z.strictObject({ email: z.string().max(254), password: z.string().max(600), browser: browserInput }),
  prepare: ({ actor, now }, { email, ...entered }) =>
    checkPassword({ ...entered, email: email.trim() }, now).catch(error => refused(actor, error)),
  run: async ({ tx, now }, { browser }, { accountId, passwordKey, failuresBefore, leakedPassword }) => {
    await clearFailures(tx, [passwordKey]);
    const signIn = { accountId, methods: ['password' as const], browser, failuresBefore, leakedPassword };
    return { accountId, ...(await beginSession(tx, signIn, now)) };
  },
});

async function refused(actor: Actor, error: unknown): Promise<never> {
  if (error instanceof SignInRefused) {
    const target = error.meant && `account:${error.meant}`;
    await transaction(tx =>
      recordEvent(tx, { actor: actor.id, from: actor.from, action: name, target, outcome: 'refused' }),
    );
  }
  throw error;
}
