import { createPublicKey } from 'node:crypto';
import { checkpointLines, lastVerdict, publicKey } from '#lib/audit/index.ts';
import { type Chapter, jsonFile } from '../chapter.ts';

/** What stands before a raw Ed25519 public key in its DER form (RFC 8410). */
const ED25519 = Buffer.from('302a300506032b6570032100', 'hex');

export const auditChapter: Chapter = {
  title: 'The audit ledger',
  says: 'Signed statements of where the ledger stood, every five minutes. Whoever keeps them can tell later whether it was written anew.',
  files: async ({ verdict }) => [
    { name: 'audit/checkpoints.jsonl', says: 'The statements, one a line', content: checkpointLines },
    { name: 'audit/public-key.pem', says: 'The key that they are checked with', content: () => [pem()] },
    jsonFile('audit/verification.json', 'What the last verification of the whole ledger found', async () => {
      const run = await lastVerdict();
      if (run) verdict(run.broken === null, `the audit ledger, ${run.reached} rows, on ${run.finishedAt}`);
      return run;
    }),
  ],
};

const pem = () =>
  createPublicKey({ key: Buffer.concat([ED25519, publicKey()]), format: 'der', type: 'spki' }).export({
    format: 'pem',
    type: 'spki',
  }) as string;
