// Keeps the clauses: customer-data, security-audits.
import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, expect, inject, test } from 'vitest';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { writeBackup } from '../../../scripts/database/backup/back-up.ts';
import { tryRestore } from '../../../scripts/database/backup/try-restore.ts';
import { buys } from '../ada-buys.fixture.ts';
import { askErasure } from '../erase/ask-erasure.ts';
import { erasure } from '../erase/schema.ts';
import { eraseNow } from '../index.ts';
import { privacyRequest } from '../requests/schema.ts';

afterAll(closeDatabase);

const key = randomBytes(32);
const now = new Date();

/** In which tables of a database a word stands, in the open; but for the mail that says so to them, which goes as it is sent. */
async function standsIn(url: string, word: string): Promise<string[]> {
  const sql = postgres(url, { max: 1 });
  try {
    const tables = await sql<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')`;
    const found: string[] = [];
    for (const { name } of tables)
      if (
        (
          await sql.unsafe(
            `select from ${name} t where position($1 in t::text) > 0 and to_jsonb(t) ->> 'template' is distinct from 'privacy.erased' limit 1`,
            [word],
          )
        ).length > 0
      )
        found.push(name);
    return found;
  } finally {
    await sql.end();
  }
}

test('a backup that is tried after somebody was erased brings back everybody else, and nothing of them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tried-'));
  const ownerUrl = new URL(inject('server'));
  ownerUrl.pathname = new URL(config().databaseUrl).pathname;
  const ada = await buys('ada', 'Ada Wilhelmina Erasable');
  const bela = await buys('bela', 'Bela Bystander');
  const { backup, contents } = await writeBackup({ ownerUrl: ownerUrl.href, folder, key }, now);

  const asked = { person: { account: ada.id }, verifiedBy: 'passkey', to: ada.email, now } as const;
  const requestId = await transaction(tx => askErasure(tx, asked));
  const [due] = await db().select({ at: erasure.eraseAt }).from(erasure).where(eq(erasure.requestId, requestId));
  await eraseNow(requestId, due?.at ?? now);
  const [request] = await db().select().from(privacyRequest).where(eq(privacyRequest.id, requestId));
  expect(request?.status).toBe('completed');

  // A line that is not ours erases nobody.
  const forged = JSON.stringify({ requestId: randomUUID(), subject: 'account', subjectId: bela.id });
  await appendFile(join(config().audit.checkpointFolder, 'tombstones.jsonl'), `${forged}\n`);
  const file = join(folder, backup.file);
  const seen: Record<string, string[]> = {};
  const proof = await tryRestore({
    ...{ file, key, trialUrl: ownerUrl.href, contents },
    async look(url) {
      for (const { email } of [ada, bela]) seen[email] = await standsIn(url, email);
    },
  });
  expect(proof).toMatchObject({ erasedAgain: 1, ledger: expect.stringMatching(/rows\./) });
  expect(seen[ada.email]).toEqual([]);
  expect(seen[bela.email]).toContain('public.account');
}, 120_000);
