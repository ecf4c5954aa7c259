/** Prints what is generated into the documents: `node --import tsx .ci/write-docs.ts`. `docs.test.ts` compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withTable } from './house/print-table.ts';

const file = join(import.meta.dirname, '../ARCHITECTURE.md');
writeFileSync(file, withTable(readFileSync(file, 'utf8')));
