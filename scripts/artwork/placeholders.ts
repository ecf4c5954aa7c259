import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { View } from '../seed/catalog/model.ts';
import { placeholders as kept } from '../seed/catalog/placeholders.ts';
import { plates } from './plates/index.ts';

const FILE = fileURLToPath(new URL('../seed/catalog/placeholders.ts', import.meta.url));

/** Writes the placeholders' source file: the fresh ones, and the kept ones of prints that were not drawn this time. */
export async function writePlaceholders(fresh: Record<string, Record<View, string>>): Promise<void> {
  const entries = plates.flatMap(({ slug }) => {
    const uris = fresh[slug] ?? kept[slug];
    return uris ? [entry(slug, uris)] : [];
  });
  const source = `${HEAD}${entries.join('')}};\n`;
  if (readFileSync(FILE, 'utf8') !== source) writeFileSync(FILE, source);
}

const HEAD = `import type { View } from './model.ts';

/** Written by \`scripts/artwork/main.ts\`: each picture sixteen pixels wide, to show blurred until it is there. */
export const placeholders: Record<string, Record<View, string>> = {
`;

/** As the house's formatter would write it: it breaks a line that is too long, but not after a key as short as `room`. */
function entry(slug: string, uris: Record<View, string>): string {
  const key = /^[a-z]+$/.test(slug) ? slug : `'${slug}'`;
  const lines = (['front', 'detail', 'room'] as const).map(view => {
    const line = `    ${view}: '${uris[view]}',\n`;
    return line.length <= 121 || view === 'room' ? line : line.replace(': ', ':\n      ');
  });
  return `  ${key}: {\n${lines.join('')}  },\n`;
}
