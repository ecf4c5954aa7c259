import { checkpointLines, lastVerdict, publicKeyPem } from '#lib/audit/index.ts';
import { type Chapter, jsonFile } from '../chapter.ts';

export const auditChapter: Chapter = {
  title: 'The audit ledger',
  says: 'Signed statements of where the ledger stood, every five minutes. Whoever keeps them can tell later whether it was written anew.',
  files: async ({ verdict }) => [
    { name: 'audit/checkpoints.jsonl', says: 'The statements, one a line', content: checkpointLines },
    { name: 'audit/public-key.pem', says: 'The key that they are checked with', content: () => [publicKeyPem()] },
    jsonFile('audit/verification.json', 'What the last verification of the whole ledger found', async () => {
      const run = await lastVerdict();
      if (run) verdict(run.broken === null, `the audit ledger, ${run.reached} rows, on ${run.finishedAt}`);
      return run;
    }),
  ],
};
