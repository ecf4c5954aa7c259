import { z } from 'zod';
import { operation } from '#lib/access/index.ts';
import { rotateSession } from '../sessions/complete-challenge.ts';
import { lockFactors, NoSuchFactor } from './change-factors.ts';
import { newRecoveryCodes } from './codes.ts';
import { objectOf, ownerOf } from './owner.ts';
import { tellOfFactor } from './tell.ts';
import { hasSecondFactor } from './ways.ts';

/** Makes ten new recovery codes; the old ones are void. Throws NoSuchFactor when there is nothing that they could replace. */
export const makeRecoveryCodes = operation({
  name: 'identity.make-codes',
  may: 'account.manage',
  input: z.strictObject({}),
  fresh: (_input, actor) => objectOf(actor),
  async run({ tx, actor, now }) {
    const { accountId, sessionId } = ownerOf(actor);
    await lockFactors(tx, accountId);
    if (!(await hasSecondFactor(tx, accountId))) throw new NoSuchFactor();
    const codes = await newRecoveryCodes(tx, accountId, now);
    await tellOfFactor(tx, accountId, { kind: 'codes-made' }, now);
    return { accountId, codes, token: await rotateSession(tx, sessionId, now) };
  },
  target: (_input, { accountId }) => `account:${accountId}`,
});
