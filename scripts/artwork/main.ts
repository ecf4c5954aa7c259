/**
 * Draws every picture of the shop: `npx tsx scripts/artwork/main.ts [slug…]`. For each print the front, a detail and a
 * room, as AVIF and WebP under `public/prints`, then the placeholders beside the catalog and the marks of the house.
 * Nothing here depends on the clock or on chance: the same machine writes the same bytes again.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { View } from '../seed/catalog/model.ts';
import { printTexts } from '../seed/catalog/prints.ts';
import { FILE_WIDTHS } from '../seed/catalog/widths.ts';
import { drawMarks } from './brand/marks.ts';
import { writePlaceholders } from './placeholders.ts';
import { plates } from './plates/index.ts';
import { encode, placeholder } from './press/encode.ts';
import { pull } from './press/print.ts';
import { views } from './views.ts';

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url));
const ON_THE_CARD = ['two-tides', 'bathymetry-inner-bay', 'three-suns', 'dandelion-clock'];
const wanted = new Set(process.argv.slice(2));

sharp.cache(false);
await mkdir(`${PUBLIC}prints`, { recursive: true });

const fresh: Record<string, Record<View, string>> = {};
let total = 0;
for (const plate of plates) {
  if (wanted.size > 0 && !wanted.has(plate.slug)) continue;
  const text = printTexts.find(({ slug }) => slug === plate.slug);
  if (!text) throw new Error(`The catalog has no print called ${plate.slug}.`);
  const pictures = await views(plate, text);
  let bytes = 0;
  const tiny = { front: '', detail: '', room: '' };
  for (const view of ['front', 'detail', 'room'] as const) {
    bytes += await encode(pictures[view], `${PUBLIC}prints`, `${plate.slug}-${view}`, FILE_WIDTHS[view]);
    tiny[view] = await placeholder(pictures[view]);
  }
  fresh[plate.slug] = tiny;
  total += bytes;
  console.log(`${plate.slug}: ${Math.round(bytes / 1000)} kB`);
}
await writePlaceholders(fresh);
if (wanted.size === 0 || wanted.has('marks')) {
  const shown = plates.filter(({ slug }) => ON_THE_CARD.includes(slug));
  await drawMarks(
    PUBLIC,
    await Promise.all(shown.map(plate => pull(plate, { artist: plate.slug, editionSize: 50 }, 720))),
  );
}
console.log(`${Math.round(total / 1000)} kB written`);
