// Keeps the clause: access-control.
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, guest, lackOf, NotAllowed, PERMISSIONS } from '#lib/access/index.ts';
import { auditEvent } from '#lib/audit/schema.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { actorOfSession } from '#lib/identity/index.ts';
import { BadInput } from '#lib/refusal.ts';
import { operations } from './every-operation.fixture.ts';
import { actorStanding, type Seated, STANDINGS, seat } from './standings.fixture.ts';

const now = new Date();
const nobody: Actor = { ...guest, roles: [], permissions: {} };
/** Wrong for every operation, so that whoever may go on is told so and nothing happens. */
const NO_INPUT = 'no input at all' as never;

let seated: Seated[];
/** One actor, as Postgres sees it, for each way in which a set of roles can stand towards the table. */
const different: Actor[] = [];

beforeAll(async () => {
  seated = await seat(STANDINGS, now);
});
afterAll(closeDatabase);

test('every operation in the source is walked here, under a name of its own', () => {
  const pattern = '^export const \\w+ = operation\\(';
  const sources = execFileSync('git', ['grep', '--untracked', '-hE', pattern, '--', 'lib/**/*.ts', 'lib/*.ts']);
  expect(operations().size).toBe(sources.toString().trim().split('\n').length);
});

/** What the ledger is for: to be read whole, to be checked, and to take back a wish of one's own. And to audit: to have things looked at, and to take the evidence. */
const AN_AUDITOR_DOES = [
  ...['approvals.withdraw', 'audit.export', 'audit.verify', 'audits.assess', 'audits.pack-evidence'],
  ...['controls.run', 'payment-page.look'],
];

test('an auditor reads and audits, and changes nothing else', () => {
  const theirs = [...operations().values()].filter(({ may }) =>
    (PERMISSIONS[may].roles as readonly string[]).includes('auditor'),
  );
  expect(theirs.map(({ operationName }) => operationName).sort()).toEqual(AN_AUDITOR_DOES);
});

test(`what Postgres says of each of ${STANDINGS.length} standings is what the table says`, async () => {
  const known = new Set<string>();
  for (const { token, standing } of seated) {
    const actor = await actorOfSession(token, now);
    const wanted = actorStanding(standing);
    expect(actor?.permissions, JSON.stringify(standing)).toEqual(wanted.permissions);
    expect(actor?.roles.toSorted()).toEqual(wanted.roles.toSorted());
    const key = JSON.stringify([standing.granted, wanted.permissions]);
    if (actor && !known.has(key)) different.push(actor);
    known.add(key);
  }
  expect(different.length).toBeGreaterThan(30);
});

describe.each([...operations().values()])('$operationName', operation => {
  const ask = (actor: Actor) => operation(actor, NO_INPUT, now).catch((error: unknown) => error);

  test('is refused to somebody without any role, and nothing is done', async () => {
    expect(await ask(nobody)).toMatchObject({ code: 'not_allowed' });
    const open = (PERMISSIONS[operation.may].roles as readonly string[]).includes('guest');
    expect(await ask(guest)).toBeInstanceOf(open ? BadInput : NotAllowed);
  });

  test('is refused to every standing that lacks something, for exactly that, and open to every other', async () => {
    const before = await db().$count(auditEvent);
    let refused = 0;
    for (const actor of different) {
      const lack = lackOf(actor, operation.may);
      const error = await ask(actor);
      if (lack === null) expect(error).toBeInstanceOf(BadInput);
      else expect(error).toMatchObject({ name: 'NotAllowed', lack });
      if (lack !== null) refused += 1;
    }
    expect((await db().$count(auditEvent)) - before).toBeLessThanOrEqual(refused);
  });
});
