import type { SeedCollection } from './model.ts';

export const collections: readonly SeedCollection[] = [
  {
    slug: 'still-water',
    title: 'Still Water',
    description:
      'Tides, depths, wind on a bay. Eight plates by artists who watched one stretch of water for longer than was strictly necessary.',
  },
  {
    slug: 'house-rules',
    title: 'House Rules',
    description:
      'Each picture here follows one rule, set down before the first mark and kept to the last. The surprise is how little the results look like rules.',
  },
  {
    slug: 'night-garden',
    title: 'Night Garden',
    description:
      'Seeds, spores, fruit and the last bus home. Things that grow, gather or glow once the light has gone.',
  },
];
