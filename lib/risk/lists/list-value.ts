import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { DAY, later } from '#lib/clock.ts';
import { BadInput } from '#lib/refusal.ts';
import { LIST_KINDS } from '../model.ts';
import { enterInList } from './enter-in-list.ts';
import { Unlistable } from './keys.ts';

/**
 * A person lists a value, from the next payment on; `days` empty: for good. What was entered is hashed and masked, and
 * never shown again. Answers the entry's id. Throws BadInput where it cannot be told from others of its kind.
 */
export const listValue = operation({
  name: 'lists.enter',
  may: 'lists.edit',
  input: z.strictObject({
    kind: z.enum(LIST_KINDS, { error: 'Choose what it is.' }),
    effect: z.enum(['allow', 'block'], { error: 'Choose whether to stop it or to let it pass.' }),
    value: z.string().trim().min(1, 'Enter what is to be listed.').max(320),
    reason: z.string().trim().min(10, 'Say in a sentence why, for whoever asks later.').max(500),
    days: z
      .literal('')
      .transform(() => null)
      .or(
        z.coerce
          .number({ error: 'A whole number of days.' })
          .int('A whole number of days.')
          .min(1, 'At least one day.')
          .max(3650, 'At most ten years.'),
      ),
  }),
  async run({ tx, actor, now }, { days, ...entry }) {
    const until = days === null ? null : later(now, days * DAY);
    try {
      return await enterInList(tx, { ...entry, actor: actor.id, until }, now);
    } catch (error) {
      if (error instanceof Unlistable) throw new BadInput({ value: error.message });
      throw error;
    }
  },
  target: (_input, id) => `list-entry:${id}`,
});
