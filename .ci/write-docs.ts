/**
 * Prints what is generated into the documents: `TSX_TSCONFIG_PATH=scripts/tsconfig.json node --import tsx
 * .ci/write-docs.ts`, where `server-only` lets it in. `docs.test.ts` compares.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPolicy } from './house/print-policy.ts';
import { withRules } from './house/print-rules.ts';
import { withTable } from './house/print-table.ts';
import { readTree } from './house/tree.ts';

const root = join(import.meta.dirname, '..');
const documents = {
  'ARCHITECTURE.md': withTable,
  'docs/rules.md': withRules,
  'docs/policy-map.md': (document: string) => withPolicy(document, readTree(root)),
};
for (const [name, written] of Object.entries(documents)) {
  const file = join(root, name);
  writeFileSync(file, written(readFileSync(file, 'utf8')));
}
