import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { beginRotation } from '#lib/keyring/index.ts';

/**
 * Moves the keys of all people to the master key that the shop was given, and retires the former. Two people want it: it
 * cannot be undone. Throws NothingToRotate.
 */
export const startRotation = operation({
  name: 'keys.rotate',
  may: 'keys.manage',
  input: z.strictObject({ to: z.string().regex(/^[\w-]{12}$/) }),
  target: ({ to }) => `master-key:${to}`,
  fresh: ({ to }) => `master-key:${to}`,
  secondPerson: ({ to }) => `Move all keys of people to the master key ${to}, and retire the former for good.`,
  async run({ tx, actor, now }, { to }) {
    const rotationId = await beginRotation(tx, to, actor.id, now);
    await enqueue(tx, 'privacy.rotate-keys', { rotationId }, { key: 'privacy.rotate-keys' });
  },
});
