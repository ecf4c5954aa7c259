import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { ask, limitAsking } from '../asking.ts';
import { emailAddress, personName } from '../email-address.ts';

/**
 * Asks for an account. All that happens is a mail to the address: with the link that makes the account, or, where there
 * is one, saying so. Which of the two, whoever asks does not learn.
 */
export const askSignUp = operation({
  name: 'identity.ask-sign-up',
  may: 'account.enter',
  input: z.strictObject({
    email: emailAddress,
    name: personName,
    /** The path of ours where they wanted to be; it comes back from `finishSignUp`. */
    next: z.string().max(500).optional(),
  }),
  prepare: ({ actor, now }, { email }) => limitAsking('sign-up', { email, from: actor.from.address }, now),
  run: ({ tx }, { email, name, next = '' }) => ask(tx, 'sign-up', { email, name, next }),
});
