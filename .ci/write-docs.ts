/** Prints what is generated into the documents: `node --import tsx .ci/write-docs.ts`. `docs.test.ts` compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withRules } from './house/print-rules.ts';
import { withTable } from './house/print-table.ts';

const documents = { 'ARCHITECTURE.md': withTable, 'docs/rules.md': withRules };
for (const [name, written] of Object.entries(documents)) {
  const file = join(import.meta.dirname, '..', name);
  writeFileSync(file, written(readFileSync(file, 'utf8')));
}
