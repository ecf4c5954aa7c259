import { and, asc, eq } from 'drizzle-orm';
import { type SealedPlace, seal, unseal } from '#lib/crypto/index.ts';
import { db } from '#lib/db/index.ts';
import { evidencePackPart } from './schema.ts';

const PART_BYTES = 256 * 1024;
const PURPOSE = 'evidence-pack';
const placeOf = (packId: string, part: number): SealedPlace => ({
  table: 'evidence_pack_part',
  column: 'sealed',
  row: `${packId}/${part}`,
});

/** Keeps a stream in sealed pieces, each for its own place. `seen` is given every piece as it was. */
export async function sealedParts(
  packId: string,
  stream: AsyncIterable<unknown>,
  seen: (piece: Buffer) => void,
): Promise<void> {
  let held: Buffer[] = [];
  let [size, part] = [0, 0];
  const keep = async () => {
    const whole = Buffer.concat(held);
    [held, size] = [[], 0];
    if (whole.length === 0) return;
    seen(whole);
    await db()
      .insert(evidencePackPart)
      .values({ packId, part, sealed: seal(PURPOSE, placeOf(packId, part), whole) });
    part++;
  };
  for await (const chunk of stream) {
    held.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= PART_BYTES) await keep();
  }
  await keep();
}

/** Opens an archive again, piece by piece. Throws SealBroken when one is not as it was. */
export async function* openedParts(packId: string): AsyncGenerator<Uint8Array> {
  const rows = await db()
    .select({ part: evidencePackPart.part })
    .from(evidencePackPart)
    .where(eq(evidencePackPart.packId, packId))
    .orderBy(asc(evidencePackPart.part));
  for (const { part } of rows) {
    const [row] = await db()
      .select()
      .from(evidencePackPart)
      .where(and(eq(evidencePackPart.packId, packId), eq(evidencePackPart.part, part)));
    if (!row) throw new Error(`pack ${packId} was destroyed while it was taken`);
    yield unseal(PURPOSE, placeOf(packId, part), row.sealed);
  }
}
