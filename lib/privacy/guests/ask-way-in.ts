import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { newId } from '#lib/id.ts';
import { emailAddress, limitAsking } from '#lib/identity/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { sealedAddress } from './asked-address.ts';

/**
 * Somebody who ordered without an account asks for the way to their data. Whether anything was ordered with that address
 * is looked up by a job and answered in that mailbox alone, so that whoever asks learns nothing, neither in words nor by
 * time. Throws TooManyRequests.
 */
export const askWayIn = operation({
  name: 'privacy.ask-way-in',
  may: 'account.enter',
  input: z.strictObject({ email: emailAddress }),
  prepare: ({ actor, now }, { email }) => limitAsking('your-data', { email, from: actor.from.address }, now),
  run: ({ tx }, { email }) => {
    const ask = newId();
    return enqueue(tx, 'privacy.mail-way-in', { ask, address: sealedAddress(ask, email) });
  },
});
