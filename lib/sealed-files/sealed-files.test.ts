import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { and, eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { clock } from '#lib/clock.ts';
import { SealBroken } from '#lib/crypto/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { evidencePack, evidencePackPart as pieces } from '#lib/policy/pack/schema.ts';
import { unzipped } from '#lib/privacy/take/unzipped.fixture.ts';
import { archiveOf, sealedFiles } from './index.ts';

afterAll(closeDatabase);

const files = sealedFiles('a-test', pieces);
const content = randomBytes(600_000);

/** The content in chunks that end where no piece does, and one that is longer than a piece. */
function* chunked() {
  yield content.subarray(0, 0);
  yield content.subarray(0, 7);
  yield content.subarray(7, 590_000);
  yield content.subarray(590_000);
}

/** The id of a file of which there is nothing yet. */
async function unwritten(): Promise<string> {
  const id = newId();
  await db().insert(evidencePack).values({ id, askedBy: 'account:edda', askedAt: clock.now(), state: 'writing' });
  return id;
}

async function kept(): Promise<string> {
  const id = await unwritten();
  expect((await files.keep(db(), id, chunked())).bytes).toBe(content.length);
  return id;
}
const opened = (id: string, bytes = content.length) => buffer(files.open(id, bytes));
const piece = (id: string, part: number) => and(eq(pieces.fileId, id), eq(pieces.part, part));

test('what comes in chunks of any size is kept in few pieces, and is the same when it is opened', async () => {
  const id = await kept();
  expect(await db().$count(pieces, eq(pieces.fileId, id))).toBe(3);
  expect((await opened(id)).equals(content)).toBe(true);
  await files.destroy(db(), id);
  expect(await db().$count(pieces, eq(pieces.fileId, id))).toBe(0);
});

test('a piece that was taken away, at the end or inside, is missed', async () => {
  for (const part of [1, 2]) {
    const id = await kept();
    await db().delete(pieces).where(piece(id, part));
    await expect(opened(id), `${part}`).rejects.toThrow(SealBroken);
  }
});

test('a piece opens neither in another file nor at another place of its own, nor for another purpose', async () => {
  const [one, other] = [await kept(), await kept()];
  await db().delete(pieces).where(piece(one, 2));
  await db().update(pieces).set({ fileId: one }).where(piece(other, 2));
  await expect(opened(one)).rejects.toThrow('sealed for another place');
  await db().update(pieces).set({ part: 9 }).where(piece(other, 1));
  await expect(opened(other)).rejects.toThrow('sealed for another place');
  await expect(buffer(sealedFiles('another', pieces).open(await kept(), content.length))).rejects.toThrow(SealBroken);
});

const NONE = new Date(0);

test('an archive is what its files said, each opened when the one before it is written', async () => {
  let written = '';
  const grows = (name: string) => ({
    name,
    *content() {
      yield written;
      written += name;
    },
  });
  const files = await unzipped(await buffer(archiveOf(['a', 'b', 'c'].map(grows), NONE)));
  expect([...files]).toEqual([
    ['a', ''],
    ['b', 'a'],
    ['c', 'ab'],
  ]);
});

test('what a file of an archive throws reaches whoever keeps it, and ends nothing else', async () => {
  async function* breaks() {
    yield 'begun';
    throw new Error('no more');
  }
  const whole = { name: 'whole', content: () => ['x'.repeat(700_000)] };
  for (const before of [[], [whole]]) {
    const archive = archiveOf([...before, { name: 'breaks', content: breaks }, whole], NONE);
    await expect(files.keep(db(), await unwritten(), archive)).rejects.toThrow('no more');
  }
});
