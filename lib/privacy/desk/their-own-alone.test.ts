import { execFileSync } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { accountIdOf, operations, PERMISSIONS, STAFF_ROLES } from '#lib/access/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { addCustomer } from '#lib/identity/index.ts';
import * as privacy from '../index.ts';
import { privacyRequest } from '../requests/schema.ts';

afterAll(closeDatabase);

const now = new Date('2026-11-23T10:00:00Z');
const owner = staffWith(...STAFF_ROLES);
let ada: string;
beforeAll(async () => {
  const email = `ada-${randomInt(10 ** 11)}@example.test`;
  ada = await transaction(tx => addCustomer(tx, { email, name: 'Ada', password: 'nine grey herons' }, now));
});

/** What begins a copy or an erasure: whoever writes the row of one into the register. */
const BEGINS = /openRequest\([^;]*kind: '(?:export|erasure)'/s;

test('a copy and an erasure are begun where their owner asks, and nowhere else', () => {
  const sources = execFileSync('git', ['grep', '--untracked', '-lE', 'openRequest\\(', '--', 'lib', 'app', 'scripts'])
    .toString()
    .trim()
    .split('\n')
    .filter(path => !/\.(?:test|fixture)\.ts$/.test(path));
  const begins = sources.filter(path => BEGINS.test(execFileSync('cat', [path]).toString()));
  expect(begins).toContain('lib/privacy/take/ask-for-export.ts');
  // Whoever was erased before is erased again when a backup brings them back: by what is on record, on nobody's word.
  const again = 'lib/privacy/erase/erase-again.ts';
  for (const path of begins) if (path !== again) expect(path).toMatch(/^lib\/privacy\/(?:take|erase)\/ask-/);
});

test('every operation about a copy or an erasure is for whose data it is, and asks for a fresh proof of them', () => {
  const theirs = [...operations().values()].filter(({ operationName }) =>
    /^privacy\..*(?:export|eras|delet|forget)/.test(operationName),
  );
  expect(theirs.length).toBeGreaterThan(1);
  for (const { operationName, may, fresh } of theirs) {
    expect(may, operationName).toBe('data.manage');
    // To change one's mind takes no proof: it undoes.
    if (!/cancel|keep/.test(operationName)) expect(fresh, operationName).toBe(true);
  }
  const desk = [...operations().values()].filter(({ may }) => may === 'requests.decide');
  expect(desk.map(({ operationName }) => operationName).sort()).toEqual([
    'privacy.answer-request',
    'privacy.extend-request',
    'privacy.refuse-request',
  ]);
  expect(PERMISSIONS['requests.decide'].roles).not.toContain('customer');
});

test('somebody of the staff with every role cannot name whose copy it is, and not go without a proof of their own', async () => {
  const named = { exportId: randomUUID(), accountId: ada } as never;
  await expect(privacy.askForExport(owner, named, now)).rejects.toMatchObject({ code: 'bad_input' });
  await expect(privacy.askForExport(owner, { exportId: randomUUID() }, now)).rejects.toMatchObject({
    code: 'step_up_required',
    wanted: { object: owner.id },
  });
  expect(accountIdOf(owner)).not.toBe(ada);
});

test('nor can they end, stop or answer one that its owner began', async () => {
  for (const kind of ['export', 'erasure'] as const) {
    const requestId = await transaction(tx =>
      privacy.openRequest(tx, { kind, person: { account: ada }, verifiedBy: 'passkey', now }),
    );
    const answer = 'It is done, and all is well.';
    await expect(privacy.answerRequest(owner, { requestId, answer }, now)).rejects.toMatchObject({
      code: 'not_for_people',
    });
    const refusal = privacy.refuseRequest(owner, { requestId, because: 'excessive' }, now);
    await expect(refusal).rejects.toMatchObject({ code: 'not_for_people' });
  }
  const standing = await db().select({ status: privacyRequest.status }).from(privacyRequest);
  expect(standing.map(({ status }) => status)).toEqual(['verified', 'verified']);
});
