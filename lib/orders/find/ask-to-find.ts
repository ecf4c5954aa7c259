import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { newId } from '#lib/id.ts';
import { emailAddress, limitAsking } from '#lib/identity/index.ts';
import { enqueue } from '#lib/jobs/index.ts';

/**
 * A guest who has lost the mail asks for the way to their order: by its number and the e-mail it was placed with.
 * Whether the two belong together is looked up by a job and answered in that mailbox alone, so that whoever asks
 * learns nothing, neither in words nor by time.
 */
export const askToFind = operation({
  name: 'orders.ask-to-find',
  may: 'account.enter',
  input: z.strictObject({
    number: z
      .string('Enter the number of your order.')
      .trim()
      .regex(/^CP-\d{4}-\d{6,12}$/i, 'An order’s number looks like CP-2026-000123.'),
    email: emailAddress,
  }),
  prepare: ({ actor, now }, { email }) => limitAsking('order', { email, from: actor.from.address }, now),
  run: ({ tx }, asked) => enqueue(tx, 'orders.mail-found', { ask: newId(), ...asked }),
});
