import type { CatalogSeed, SeedPrint } from './seed.ts';

const view = { alt: 'Blue lines', width: 800, height: 1000, widths: [800, 400], placeholder: 'data:image/svg+xml,x' };
const views = { front: view, detail: view, room: view };

const tide: SeedPrint = {
  slug: 'tide-table',
  title: 'Tide Table',
  artist: 'tomas-quill',
  collection: 'still-water',
  year: 2025,
  technique: 'Screenprint',
  paper: 'Somerset Velvet',
  description: 'A week of tides.',
  editionSize: 50,
  sold: 10,
  releasedAt: '2025-03-01T09:00:00Z',
  tags: ['sea'],
  colours: ['blue'],
  variants: [
    { sku: 'TID-4050-U', widthMm: 400, heightMm: 500, frame: 'unframed', price: 12_500, weight: 340, stock: 30 },
    { sku: 'TID-4050-O', widthMm: 400, heightMm: 500, frame: 'oak', price: 21_500, weight: 2900, stock: 10 },
  ],
  views,
};

const ember: SeedPrint = {
  ...tide,
  slug: 'ember',
  title: 'Ember',
  artist: 'noor-abelsen',
  collection: 'night-garden',
  editionSize: 10,
  sold: 10,
  releasedAt: '2024-01-01T09:00:00Z',
  tags: ['fire'],
  colours: ['orange'],
  variants: [{ sku: 'EMB-2430-U', widthMm: 240, heightMm: 300, frame: 'unframed', price: 6500, weight: 180, stock: 0 }],
};

/** Two prints for tests: Tide Table (30 unframed at €125, 10 in oak at €215 left) and Ember, sold out. */
export const twoPrints: CatalogSeed = {
  artists: [
    { slug: 'tomas-quill', name: 'Tomás Quill', place: 'Porto', style: 'Tiles', bio: 'Counts.', statement: 'Tiles.' },
    {
      slug: 'noor-abelsen',
      name: 'Noor Abelsen',
      place: 'Rotterdam',
      style: 'Riso',
      bio: 'Prints.',
      statement: 'Off.',
    },
  ],
  collections: [
    { slug: 'still-water', title: 'Still Water', description: 'Tides.' },
    { slug: 'night-garden', title: 'Night Garden', description: 'Seeds.' },
  ],
  prints: [tide, ember],
};
