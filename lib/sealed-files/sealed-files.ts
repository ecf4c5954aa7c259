import { createHash } from 'node:crypto';
import { and, asc, eq, getTableName, gt } from 'drizzle-orm';
import { SealBroken, type SealedPlace, seal, unseal } from '#lib/crypto/index.ts';
import { db, type Tx } from '#lib/db/index.ts';
import type { TableOfPieces } from './schema.ts';

/** Small enough that a few at once weigh nothing, large enough that an archive is not thousands of rows. */
const PIECE_BYTES = 256 * 1024;

type Writer = Pick<Tx, 'insert' | 'delete'>;
type Content = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

type SealedFiles = {
  /** Keeps what comes, piece by piece as it comes. Answers how long the whole is, and its hash in hexadecimal. */
  keep(on: Writer, fileId: string, content: Content): Promise<{ bytes: number; sha256: string }>;
  /** A file as it was kept, piece by piece. Throws SealBroken when a piece is not as it was, or `bytes` are not there. */
  open(fileId: string, bytes: number): AsyncGenerator<Uint8Array>;
  /** Takes away whatever there is of a file. */
  destroy(on: Writer, fileId: string): Promise<void>;
};

/** The files whose pieces lie in `table`, sealed under the key for `purpose`, each piece for its own place. */
export function sealedFiles(purpose: string, table: TableOfPieces): SealedFiles {
  const placeOf = (fileId: string, part: number): SealedPlace => ({
    table: getTableName(table),
    column: 'sealed',
    row: `${fileId}/${part}`,
  });
  return {
    async keep(on, fileId, content) {
      const hash = createHash('sha256');
      let [bytes, part] = [0, 0];
      for await (const piece of inPieces(content)) {
        hash.update(piece);
        bytes += piece.length;
        await on.insert(table).values({ fileId, part, sealed: seal(purpose, placeOf(fileId, part), piece) });
        part++;
      }
      return { bytes, sha256: hash.digest('hex') };
    },
    async *open(fileId, bytes) {
      let [left, last] = [bytes, -1];
      for (;;) {
        const [next] = await db()
          .select()
          .from(table)
          .where(and(eq(table.fileId, fileId), gt(table.part, last)))
          .orderBy(asc(table.part))
          .limit(1);
        if (!next) break;
        const piece = unseal(purpose, placeOf(fileId, next.part), next.sealed);
        yield piece;
        [left, last] = [left - piece.length, next.part];
      }
      // Each piece is bound to its place, but one that was taken away leaves nothing behind that would not open.
      if (left !== 0) throw new SealBroken(`file ${fileId} is not whole: ${left} bytes are missing`);
    },
    async destroy(on, fileId) {
      await on.delete(table).where(eq(table.fileId, fileId));
    },
  };
}

/** The same bytes in pieces of one size, and what is left at the end. */
async function* inPieces(content: Content): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content)
    for (let from = 0; from < chunk.length; ) {
      const fits = chunk.subarray(from, from + PIECE_BYTES - size);
      held.push(fits);
      [size, from] = [size + fits.length, from + fits.length];
      if (size < PIECE_BYTES) continue;
      yield Buffer.concat(held);
      [held, size] = [[], 0];
    }
  if (size > 0) yield Buffer.concat(held);
}
