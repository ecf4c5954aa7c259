import { desc } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Seated, seat } from '#app/_edge/standings.fixture.ts';
import { giveExport } from '#lib/audit/index.ts';
import { auditEvent } from '#lib/audit/schema.ts';
import { DAY, later } from '#lib/clock.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { sessionCookie } from '#lib/identity/index.ts';
import { GET } from './route.ts';

/** The session of the browser that asks, which Next would read off the request. */
let token: string | null = null;
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (name === sessionCookie() && token ? { value: token } : undefined) }),
  headers: async () => new Headers(),
}));

const now = new Date();
const inOrder = { proved: 'passkey', training: 'valid', policy: 'acknowledged' } as const;
let iris: Seated;
let other: Seated;
let ada: Seated;
const exportId = newId();
const ask = async (who: Seated | null, id: string, format = 'csv') => {
  token = who?.token ?? null;
  const request = new Request(`http://localhost:3000/api/audit/export/${id}?format=${format}`);
  return GET(request, { params: Promise.resolve({ id }) });
};

beforeAll(async () => {
  const granted = [['auditor'], ['auditor'], []] as const;
  [iris, other, ada] = (await seat(
    granted.map(roles => ({ ...inOrder, granted: roles })),
    now,
  )) as [Seated, Seated, Seated];
  const leave = { id: exportId, askedBy: `account:${iris.accountId}`, approvedBy: 'account:olive', filter: {} };
  await transaction(tx => giveExport(tx, leave, now));
  const over = { ...leave, id: newId() };
  await transaction(tx => giveExport(tx, over, later(now, -2 * DAY)));
});
afterAll(closeDatabase);

test('whom it was given to downloads it, and that is in what is downloaded', async () => {
  const answer = await ask(iris, exportId);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).toContain(`audit.export,audit-export:${exportId},done`);
  const lines = await (await ask(iris, exportId, 'jsonl')).text();
  expect(lines.trim().split('\n')).toHaveLength(2);
});

test('another auditor, an unknown id and another format get the same nothing; a customer and a stranger are refused', async () => {
  const answers = [await ask(other, exportId), await ask(iris, newId()), await ask(iris, exportId, 'exe')];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(await Promise.all(answers.map(answer => answer.text()))).size).toBe(1);
  expect([await ask(ada, exportId), await ask(null, exportId)].map(({ status }) => status)).toEqual([403, 403]);
  const [last] = await db().select().from(auditEvent).orderBy(desc(auditEvent.seq)).limit(1);
  expect(last).toMatchObject({ actor: 'guest', action: 'audit.export', outcome: 'refused' });
});
