import { and, asc, eq } from 'drizzle-orm';
import { type SealedPlace, seal, unseal } from '#lib/crypto/index.ts';
import { db } from '#lib/db/index.ts';
import { privacyExportPart } from '../schema.ts';

const PART_BYTES = 256 * 1024;
const PURPOSE = 'privacy-export';
const placeOf = (exportId: string, part: number): SealedPlace => ({
  table: 'privacy_export_part',
  column: 'sealed',
  row: `${exportId}/${part}`,
});

/** Keeps a stream in sealed pieces, each for its own place: none can be left out, moved or put into another copy. Answers how many bytes it was. */
export async function sealedParts(exportId: string, stream: AsyncIterable<unknown>): Promise<number> {
  let [bytes, part] = [0, 0];
  let held: Buffer[] = [];
  const keep = async () => {
    const whole = Buffer.concat(held);
    held = [];
    if (whole.length === 0) return;
    bytes += whole.length;
    await db()
      .insert(privacyExportPart)
      .values({ exportId, part, sealed: seal(PURPOSE, placeOf(exportId, part), whole) });
    part++;
  };
  let size = 0;
  for await (const chunk of stream) {
    const piece = chunk as Buffer;
    held.push(piece);
    size += piece.length;
    if (size < PART_BYTES) continue;
    await keep();
    size = 0;
  }
  await keep();
  return bytes;
}

/** Opens a copy again, piece by piece. Throws SealBroken when one is not as it was. */
export async function* openedParts(exportId: string): AsyncGenerator<Uint8Array> {
  const rows = await db()
    .select({ part: privacyExportPart.part })
    .from(privacyExportPart)
    .where(eq(privacyExportPart.exportId, exportId))
    .orderBy(asc(privacyExportPart.part));
  for (const { part } of rows) {
    const [row] = await db().select().from(privacyExportPart).where(pieceOf(exportId, part));
    if (!row) throw new Error(`copy ${exportId} was destroyed while it was taken`);
    yield unseal(PURPOSE, placeOf(exportId, part), row.sealed);
  }
}

const pieceOf = (exportId: string, part: number) =>
  and(eq(privacyExportPart.exportId, exportId), eq(privacyExportPart.part, part));
