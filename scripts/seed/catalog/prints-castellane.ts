import type { PrintText } from './model.ts'
import { variants } from './variants.ts'

export const printsCastellane: readonly PrintText[] = [
  {
    slug: 'warp-and-weft-morning',
    title: 'Warp and Weft, Morning',
    artist: 'wen-castellane',
    collection: 'house-rules',
    year: 2026,
    technique: 'Screenprint, five inks',
    paper: 'Somerset Satin, 300 g/m²',
    description:
      'Broad bands, over and under, in the colours of the shutters across her street before the sun reaches them. The weave is true: put a needle to it and it would hold.',
    editionSize: 100,
    sold: 39,
    releasedAt: '2026-03-26T09:00:00Z',
    tags: ['weave', 'textile', 'bands', 'pattern', 'warm'],
    colours: ['terracotta', 'blue', 'sand', 'green'],
    palette: ['#f4ecde', '#c4623f', '#4f7a94', '#e3b873', '#7d8f6a'],
    variants: variants('WAR', [
      ['24x30', 'unframed', 6500, 17],
      ['24x30', 'oak', 11900, 8],
      ['40x50', 'unframed', 12500, 16],
      ['40x50', 'oak', 21500, 9],
      ['60x75', 'unframed', 20500, 8],
      ['60x75', 'oak', 35900, 3],
    ]),
    alt: {
      front:
        'Wide ribbons of terracotta, blue, sand and sage pass over and under one another in an open weave.',
      detail:
        'Close up, ribbons made of fine parallel threads cross, with a narrow shadow where one dips under.',
      room: 'The print in an oak frame above a low sideboard with a vase and a bowl.',
    },
  },
  {
    slug: 'selvedge',
    title: 'Selvedge',
    artist: 'wen-castellane',
    collection: 'house-rules',
    year: 2025,
    technique: 'Pigment print, indigo and madder',
    paper: 'Awagami Kozo, 110 g/m²',
    description:
      'A twill that changes its mind from top to bottom, with the red thread weavers leave at the edge to show the cloth is whole. Every crossing was decided one by one, on squared paper.',
    editionSize: 50,
    sold: 27,
    releasedAt: '2025-04-17T09:00:00Z',
    tags: ['weave', 'textile', 'twill', 'indigo', 'pattern'],
    colours: ['indigo', 'blue', 'red', 'cream'],
    palette: ['#f1e9da', '#232f5c', '#5f74a8', '#b8322a'],
    variants: variants('SEL', [
      ['24x30', 'unframed', 7900, 7],
      ['24x30', 'black', 12900, 2],
      ['40x50', 'unframed', 14900, 7],
      ['40x50', 'oak', 23900, 0],
      ['40x50', 'black', 22900, 3],
      ['60x75', 'unframed', 24500, 4],
    ]),
    alt: {
      front:
        'Indigo twill in chevrons and diamonds that shift from row to row, with one red thread down the right edge.',
      detail: 'Close up, indigo and pale threads step diagonally over each other beside the red edge thread.',
      room: 'The print in a black frame above a long oak bench with a few books on it.',
    },
  },
  {
    slug: 'mistral-screen',
    title: 'Mistral Screen',
    artist: 'wen-castellane',
    collection: 'still-water',
    year: 2025,
    technique: 'Screenprint, two inks',
    paper: 'Fabriano Rosaspina, 285 g/m²',
    description:
      'Two sheets of upright lines, one of them leaning by less than a degree where the wind got in. Step sideways and the swell moves with you, though nothing on the paper does.',
    editionSize: 25,
    sold: 9,
    releasedAt: '2025-08-07T09:00:00Z',
    tags: ['moiré', 'lines', 'optical', 'wind', 'minimal'],
    colours: ['green', 'violet', 'black', 'white'],
    palette: ['#f4f0e6', '#1f5a4c', '#5b3f78'],
    variants: variants('MIS', [
      ['40x50', 'unframed', 16500, 7],
      ['40x50', 'oak', 25900, 3],
      ['60x75', 'unframed', 27500, 4],
      ['60x75', 'oak', 43500, 2],
    ]),
    alt: {
      front:
        'Two sets of fine vertical lines, green and violet, bend against each other into slow vertical waves of light and dark.',
      detail:
        'Close up, green and violet lines drift in and out of step, opening and closing slits of white paper.',
      room: 'The print in an oak frame on a grey-green wall beside a tall leafy plant and a stool.',
    },
  },
  {
    slug: 'two-stones-one-pond',
    title: 'Two Stones, One Pond',
    artist: 'wen-castellane',
    collection: 'still-water',
    year: 2024,
    technique: 'Screenprint, two inks',
    paper: 'Fabriano Rosaspina, 285 g/m²',
    description:
      'Rings from two stones, thrown together. The bright fans between them were never drawn: they are the places where the two sets of rings agree.',
    editionSize: 100,
    sold: 57,
    releasedAt: '2024-12-05T09:00:00Z',
    tags: ['moiré', 'rings', 'optical', 'water', 'monochrome'],
    colours: ['black', 'blue', 'white'],
    palette: ['#f3efe6', '#1a2230', '#2d6fb0'],
    variants: variants('PON', [
      ['24x30', 'unframed', 5900, 14],
      ['24x30', 'black', 10900, 6],
      ['40x50', 'unframed', 10900, 11],
      ['40x50', 'oak', 19900, 2],
      ['40x50', 'black', 18900, 5],
      ['60x75', 'unframed', 18500, 5],
    ]),
    alt: {
      front:
        'Black and blue rings spread from two points and interfere, leaving bright curved fans between them.',
      detail: 'Close up, black and blue rings cross at shallow angles and make a lattice of small diamonds.',
      room: 'The print in a black frame above a plain writing desk with a chair and a small lamp.',
    },
  },
]
