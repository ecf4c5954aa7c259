import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { fileTypeFromBuffer } from 'file-type';
import { type SealedPlace, seal, unseal } from '#lib/crypto/index.ts';
import { db, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { BadInput, Refusal } from '#lib/refusal.ts';
import { EVIDENCE_TYPES, type EvidenceView, MOST_EVIDENCE_BYTES } from './model.ts';
import { dutyEvidence, dutyEvidencePart } from './schema.ts';

const PURPOSE = 'duty-evidence';
const PART_BYTES = 256 * 1024;
const placeOf = (evidenceId: string, part: number): SealedPlace => ({
  table: 'duty_evidence_part',
  column: 'sealed',
  row: `${evidenceId}/${part}`,
});

export type CheckedFile = { name: string; type: string; sha256: string; bytes: Uint8Array };

/** What a file is, by its bytes and not by its name. Throws BadInput for what is empty, too large or of a kind that nobody expects. */
export async function checkFile({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<CheckedFile> {
  if (bytes.length === 0) throw new BadInput({ file: 'The file is empty.' });
  if (bytes.length > MOST_EVIDENCE_BYTES)
    throw new BadInput({ file: `A file may have ${MOST_EVIDENCE_BYTES / 1_000_000} MB at most.` });
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (!(type in EVIDENCE_TYPES))
    throw new BadInput({ file: `Send a ${Object.values(EVIDENCE_TYPES).join(', ')}: this file is something else.` });
  return { name: tidy(name), type, sha256: sha256(bytes), bytes };
}

/** A name that can stand in a header and on a disk: no path, no control characters. */
const tidy = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/[^\p{L}\p{N} ._()-]/gu, '_')
    .slice(-120) || 'file';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Keeps a file in sealed pieces with what it was when it came. */
export async function keepFile(
  tx: Tx,
  doneId: string,
  { name, type, sha256: hash, bytes }: CheckedFile,
): Promise<void> {
  const id = newId();
  await tx.insert(dutyEvidence).values({ id, doneId, name, type, sha256: hash, bytes: bytes.length });
  for (let part = 0; part * PART_BYTES < bytes.length; part++) {
    const piece = Buffer.from(bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES));
    const sealed = seal(PURPOSE, placeOf(id, part), piece);
    await tx.insert(dutyEvidencePart).values({ evidenceId: id, part, sealed });
  }
}

/** The file is not the one that was put down: its bytes or its pieces were changed. Always a fault. */
export class EvidenceChanged extends Error {}

export class NoSuchEvidence extends Refusal {
  constructor() {
    super('no_such_evidence', 'There is no such file.', 404);
  }
}

/** A file as it was put down. Throws NoSuchEvidence, and EvidenceChanged when its hash says otherwise. */
export async function readEvidence(id: string): Promise<EvidenceView & { content: Uint8Array }> {
  const [file] = await db().select().from(dutyEvidence).where(eq(dutyEvidence.id, id));
  if (!file) throw new NoSuchEvidence();
  const pieces = await db()
    .select({ part: dutyEvidencePart.part, sealed: dutyEvidencePart.sealed })
    .from(dutyEvidencePart)
    .where(eq(dutyEvidencePart.evidenceId, id))
    .orderBy(asc(dutyEvidencePart.part));
  const content = Buffer.concat(pieces.map(({ part, sealed }) => unseal(PURPOSE, placeOf(id, part), sealed)));
  if (sha256(content) !== file.sha256) throw new EvidenceChanged(`evidence ${id} is not as it was put down`);
  const { name, type, bytes } = file;
  return { id, name, type, bytes, sha256: file.sha256, content };
}
