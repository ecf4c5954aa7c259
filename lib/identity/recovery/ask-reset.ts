import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { ask, limitAsking } from '../asking.ts';
import { emailAddress } from '../email-address.ts';

/** Asks for a link that sets a new password. Whether there is such an account, whoever asks does not learn. */
export const askReset = operation({
  name: 'identity.ask-reset',
  may: 'account.enter',
  input: z.strictObject({ email: emailAddress }),
  prepare: ({ actor, now }, { email }) => limitAsking('reset', { email, from: actor.from.address }, now),
  run: ({ tx }, person) => ask(tx, 'reset', person),
});

/** Asks for a way back in for who lost a second factor. It goes on from a mail, as everything here does. */
export const askRecovery = operation({
  name: 'identity.ask-recovery',
  may: 'account.enter',
  input: z.strictObject({ email: emailAddress }),
  prepare: ({ actor, now }, { email }) => limitAsking('recovery', { email, from: actor.from.address }, now),
  run: ({ tx }, person) => ask(tx, 'recovery', person),
});
