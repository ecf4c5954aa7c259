import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, guest, may, type Permission, recordProof, STAFF_ROLES } from '#lib/access/index.ts';
import { closeDatabase, transaction } from '#lib/db/index.ts';
import { actorOfSession } from '#lib/identity/index.ts';
import { BadInput, Refusal } from '#lib/refusal.ts';
import { operations } from './every-operation.fixture.ts';
import { adasThings, ELSEWHERE, NAMED } from './foreign-ids.fixture.ts';
import { NOTHING } from './samples.fixture.ts';
import { type Seated, type Standing, seat } from './standings.fixture.ts';

const now = new Date();
const inOrder = { proved: 'passkey', training: 'valid', policy: 'acknowledged' } as const;
/** Ada, whose things they are; Mallory, who is a customer as well; one member of staff for each role; one with all. */
const WHO: Standing[] = [[], [], ...STAFF_ROLES.map(role => [role]), STAFF_ROLES].map(granted => ({
  ...inOrder,
  granted,
}));

let things: Record<string, string>;
let others: Actor[];
let everything: Actor;

beforeAll(async () => {
  const [ada, ...seated] = (await seat(WHO, now)) as [Seated, ...Seated[]];
  const actors = await Promise.all(seated.map(async ({ token }) => (await actorOfSession(token, now)) as Actor));
  others = [guest, ...actors.slice(0, -1)];
  everything = actors.at(-1) as Actor;
  things = { accountId: ada.accountId, ...(await adasThings(ada, now)) };
});
afterAll(closeDatabase);

test('every identifier that an operation takes is swept here, or said to be looked at elsewhere', async () => {
  const swept = new Set([...NAMED.map(({ operation, field }) => `${operation} ${field}`), ...Object.keys(ELSEWHERE)]);
  const found: string[] = [];
  for (const operation of operations().values()) {
    const error = await operation(everything, {} as never, now).catch((thrown: unknown) => thrown);
    const fields = error instanceof BadInput ? Object.keys(error.fields) : [];
    found.push(...fields.filter(field => /^\w+Id$/.test(field)).map(field => `${operation.operationName} ${field}`));
  }
  expect(found.filter(name => !swept.has(name))).toEqual([]);
  expect([...swept].filter(name => !found.includes(name))).toEqual([]);
});

describe.each(NAMED)('$operation with a $field', ({ operation: name, field, with: rest = {} }) => {
  const operation = operations().get(name) ?? missing(name);
  const answer = async (actor: Actor, id: string) => {
    const thrown = await operation(actor, { ...rest, [field]: id } as never, now).catch((error: unknown) => error);
    if (!(thrown instanceof Refusal)) return thrown ?? 'done';
    const { code, status, message, fields } = thrown;
    return { code, status, message, fields };
  };

  test('answers a stranger, another customer and every role the same, whether it is Ada’s or nobody’s', async () => {
    for (const actor of others.filter(it => !decides(it, operation.may))) {
      if (operation.fresh) await proveFor(actor, name);
      const [hers, nobodys] = [
        await answer(actor, things[field] ?? things.accountId ?? ''),
        await answer(actor, NOTHING),
      ];
      expect(hers, actor.roles.join()).toEqual(nobodys);
      expect(hers).toMatchObject({ status: may(actor, operation.may) ? 404 : 403 });
    }
  });
});

/** About nobody but who asks. */
const OWN: readonly Permission[] = ['account.manage', 'data.manage'];
/** Whose work it is to see and decide about what is other people's. */
const decides = (actor: Actor, permission: Permission) => !OWN.includes(permission) && may(actor, permission);

const proveFor = (actor: Actor, action: string) => {
  const { session } = actor;
  if (!session) return;
  const proof = { sessionId: session.id, action, object: actor.id, method: 'passkey' as const };
  return transaction(tx => recordProof(tx, proof, now));
};

const missing = (name: string): never => {
  throw new Error(`There is no ${name} any more.`);
};
