import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, test } from 'vitest';
import { actorWith, customerCalled } from '#lib/access/actors.fixture.ts';
import { type Actor, guest, NotAllowed, operations, PERMISSIONS } from '#lib/access/index.ts';
import { type Role, STAFF_ROLES } from '#lib/access/model.ts';
import { auditEvent } from '#lib/audit/schema.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import '#lib/cart/index.ts';
import '#lib/checkout/index.ts';
import '#lib/payments/index.ts';

const now = new Date('2026-11-22T12:00:00Z');
const nobody: Actor = { ...guest, roles: [], permissions: {} };
const ada = customerCalled('ada');
const all: Role[] = ['customer', 'staff', ...STAFF_ROLES];
const untrained = actorWith({ roles: all, trained: false });

afterAll(closeDatabase);

test('every operation in the source is walked here, under a name of its own', () => {
  const sources = execFileSync('git', [
    'grep',
    '--untracked',
    '-hE',
    '^export const \\w+ = operation\\(',
    '--',
    'lib/**/*.ts',
    'lib/*.ts',
  ]);
  expect(operations().size).toBe(sources.toString().trim().split('\n').length);
});

describe.each([...operations().values()])('$operationName', operation => {
  const rule = PERMISSIONS[operation.may];
  const refuses = async (actor: Actor) => {
    const before = await db().$count(auditEvent);
    await expect(operation(actor, {} as never, now)).rejects.toThrow(NotAllowed);
    expect(await db().$count(auditEvent)).toBe(before);
  };

  test('is refused to somebody without any role', () => refuses(nobody));

  const roles: readonly string[] = rule.roles;
  if (!roles.includes('guest')) test('is refused to a stranger', () => refuses(guest));
  if (!roles.includes('guest') && !roles.includes('customer')) test('is refused to a customer', () => refuses(ada));
  if (rule.trained) test('is refused to staff without valid training', () => refuses(untrained));
});
