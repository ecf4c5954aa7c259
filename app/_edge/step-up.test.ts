// Keeps the clause: authentication.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, type Method, PERMISSIONS, recordProof, STAFF_ROLES, StepUpRequired } from '#lib/access/index.ts';
import { later, MINUTE } from '#lib/clock.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { actorOfSession } from '#lib/identity/index.ts';
import { operations } from './every-operation.fixture.ts';
import { SAMPLES } from './samples.fixture.ts';
import { type Standing, seat } from './standings.fixture.ts';

const now = new Date();
const sensitive = [...operations().values()].filter(({ fresh }) => fresh);
/** May do everything: what is refused here is refused for want of a fresh proof. */
const everything: Standing = { granted: STAFF_ROLES, proved: 'passkey', training: 'valid', policy: 'acknowledged' };

let actors: Actor[];
beforeAll(async () => {
  const seated = await seat(Array(2 * sensitive.length).fill(everything), now);
  actors = await Promise.all(seated.map(async ({ token }) => (await actorOfSession(token, now)) as Actor));
});
afterAll(closeDatabase);

test('every sensitive operation is tried with an input of its own', () =>
  expect(Object.keys(SAMPLES).sort()).toEqual(sensitive.map(({ operationName }) => operationName).sort()));

describe.each(sensitive.map((operation, index) => ({ operation, index })))(
  '$operation.operationName',
  ({ operation, index }) => {
    const { operationName: action, may } = operation;
    const ask = (actor: Actor) =>
      operation(actor, (SAMPLES[action] ?? {}) as never, now).catch((error: unknown) => error);

    test('asks for a fresh proof, and takes none that is of another session, action, object, or older than five minutes', async () => {
      const [actor, other] = [actors[2 * index], actors[2 * index + 1]] as [Actor, Actor];
      const asked = await ask(actor);
      expect(asked).toBeInstanceOf(StepUpRequired);
      const { object, by } = (asked as StepUpRequired).wanted;
      expect(by).toBe(PERMISSIONS[may].passkey ? 'passkey' : 'any');
      const sessionId = actor.session?.id ?? '';
      const right = { sessionId, action, object, method: 'passkey' as Method, at: now };
      for (const wrong of [
        { ...right, sessionId: other.session?.id ?? '' },
        { ...right, action: 'payments.read' },
        { ...right, object: `${object}0` },
        { ...right, at: later(now, -5 * MINUTE) },
        ...(by === 'passkey' ? [{ ...right, method: 'totp' as Method }] : []),
      ]) {
        await prove(wrong);
        expect(await ask(actor), JSON.stringify(wrong)).toBeInstanceOf(StepUpRequired);
      }
      await prove({ ...right, at: later(now, -5 * MINUTE + 1) });
      expect(await ask(actor)).not.toBeInstanceOf(StepUpRequired);
    });
  },
);

type Proof = { sessionId: string; action: string; object: string; method: Method; at: Date };
const prove = ({ at, ...proof }: Proof) => transaction(tx => recordProof(tx, proof, at));
