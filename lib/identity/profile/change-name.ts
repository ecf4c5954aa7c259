import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { personName } from '../email-address.ts';
import { objectOf, ownerOf } from '../factors/owner.ts';
import { rename } from '../names.ts';
import { recordAccountEvent } from '../sessions/events.ts';

/** Gives one's own account another name. */
export const changeName = operation({
  name: 'identity.change-name',
  may: 'account.manage',
  input: z.strictObject({ name: personName }),
  target: (_input, { target }) => target,
  async run({ tx, actor, now }, { name }) {
    const { accountId } = ownerOf(actor);
    await rename(tx, accountId, name);
    await recordAccountEvent(tx, { accountId, kind: 'name-changed' }, now);
    return { target: objectOf(actor) };
  },
});
