import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { fileTypeFromBuffer } from 'file-type';
import { db, type Tx } from '#lib/db/index.ts';
import { newId } from '#lib/id.ts';
import { BadInput, Refusal } from '#lib/refusal.ts';
import { sealedFiles } from '#lib/sealed-files/index.ts';
import { EVIDENCE_TYPES, type EvidenceView, MOST_EVIDENCE_BYTES } from './model.ts';
import { dutyEvidence, dutyEvidencePart } from './schema.ts';

const files = sealedFiles('duty-evidence', dutyEvidencePart);

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

/** Keeps a file with what it was when it came. */
export async function keepFile(
  tx: Tx,
  doneId: string,
  { name, type, sha256: hash, bytes }: CheckedFile,
): Promise<void> {
  const id = newId();
  await tx.insert(dutyEvidence).values({ id, doneId, name, type, sha256: hash, bytes: bytes.length });
  await files.keep(tx, id, [bytes]);
}

/** The file is not the one that was put down: what it is now has another hash. Always a fault. */
export class EvidenceChanged extends Error {}

/** No file was put down under this id. */
export class NoSuchEvidence extends Refusal {
  constructor() {
    super('no_such_evidence', 'There is no such file.', 404);
  }
}

/** A file as it was put down. Throws NoSuchEvidence, and SealBroken or EvidenceChanged when it is another by now. */
export async function readEvidence(id: string): Promise<EvidenceView & { content: Uint8Array }> {
  const [file] = await db().select().from(dutyEvidence).where(eq(dutyEvidence.id, id));
  if (!file) throw new NoSuchEvidence();
  const content = await buffer(files.open(id, file.bytes));
  if (sha256(content) !== file.sha256) throw new EvidenceChanged(`evidence ${id} is not as it was put down`);
  const { name, type, bytes } = file;
  return { id, name, type, bytes, sha256: file.sha256, content };
}
