import type { PrintText } from './model.ts'
import { variants } from './variants.ts'

export const printsVaag: readonly PrintText[] = [
  {
    slug: 'skerry-current',
    title: 'Skerry Current',
    artist: 'ilse-vaag',
    collection: 'still-water',
    year: 2026,
    technique: 'Giclée on cotton rag',
    paper: 'Hahnemühle Photo Rag, 308 g/m²',
    description:
      'Five bare rocks and the water that has to go round them. Vaag drew this from a chart of the approach to Bergen, and then took away the chart. The red thread is the course of one boat that got it right.',
    editionSize: 100,
    sold: 41,
    releasedAt: '2026-03-12T09:00:00Z',
    tags: ['sea', 'islands', 'lines', 'flow field', 'nautical'],
    colours: ['blue', 'teal', 'cream', 'red'],
    palette: ['#f4efe3', '#17344f', '#2f7f86', '#8fb8b4', '#d9472b'],
    variants: variants('SKC', [
      ['24x30', 'unframed', 6500, 18],
      ['24x30', 'oak', 11900, 6],
      ['40x50', 'unframed', 12500, 14],
      ['40x50', 'oak', 21500, 5],
      ['40x50', 'black', 20500, 4],
      ['60x75', 'unframed', 21000, 9],
      ['60x75', 'oak', 36500, 3],
    ]),
    alt: {
      front:
        'Fine blue and teal lines stream around five empty, rounded islands; a single red line threads between them.',
      detail:
        'Close up, blue lines part around the edge of an island and close again behind it without touching.',
      room: 'The print in an oak frame above a long oak bench with a few books on it.',
    },
  },
  {
    slug: 'northerly',
    title: 'Northerly',
    artist: 'ilse-vaag',
    collection: 'still-water',
    year: 2025,
    technique: 'Screenprint, three inks',
    paper: 'Somerset Velvet, 300 g/m²',
    description:
      'Seven days of wind from one direction, a band for each. On the fifth day it wavered, and the whole plate leans on that hesitation.',
    editionSize: 50,
    sold: 29,
    releasedAt: '2025-10-02T09:00:00Z',
    tags: ['wind', 'weather', 'lines', 'flow field', 'calm'],
    colours: ['grey', 'slate', 'ochre', 'white'],
    palette: ['#f1eee8', '#39424e', '#8a97a3', '#c98f2d'],
    variants: variants('NOR', [
      ['40x50', 'unframed', 14500, 9],
      ['40x50', 'black', 23500, 2],
      ['60x75', 'unframed', 24500, 7],
      ['60x75', 'oak', 41500, 0],
      ['60x75', 'black', 40500, 3],
    ]),
    alt: {
      front:
        'Seven horizontal bands of slate-grey strokes, combed by wind; one band, in ochre, ripples out of line.',
      detail:
        'Close up, the ochre strokes lift and fold while the grey ones above them stay nearly straight.',
      room: 'The print in a black frame on a pale wall, crossed by slanting light from a window.',
    },
  },
  {
    slug: 'two-tides',
    title: 'Two Tides',
    artist: 'ilse-vaag',
    collection: 'still-water',
    year: 2026,
    technique: 'Giclée on cotton rag',
    paper: 'Hahnemühle Photo Rag, 308 g/m²',
    description:
      'Twice a day, for eleven minutes, the fjord runs both ways at once. Rust is the water going out, blue is the water coming in, and the quiet seam between them is where the herring wait.',
    editionSize: 25,
    sold: 13,
    releasedAt: '2026-06-18T09:00:00Z',
    tags: ['sea', 'tide', 'spiral', 'lines', 'flow field'],
    colours: ['blue', 'rust', 'orange', 'cream'],
    palette: ['#f3ece0', '#1f4468', '#b4532a', '#e0a777'],
    variants: variants('TWT', [
      ['40x50', 'unframed', 19500, 4],
      ['40x50', 'oak', 29500, 2],
      ['60x75', 'unframed', 32500, 3],
      ['60x75', 'oak', 48500, 1],
      ['80x100', 'unframed', 52000, 2],
    ]),
    alt: {
      front:
        'Two great whirls of line, one rust and one deep blue, turn against each other along a diagonal seam.',
      detail:
        'Close up, rust and blue lines run side by side in opposite directions, leaving a thin strip of bare paper.',
      room: 'The print in an oak frame above a low sideboard with a vase and a bowl.',
    },
  },
  {
    slug: 'murmuration',
    title: 'Murmuration',
    artist: 'ilse-vaag',
    collection: 'night-garden',
    year: 2024,
    technique: 'Pigment print, two blacks',
    paper: 'Awagami Kozo, 110 g/m²',
    description:
      'Nine thousand short marks, each turned a little towards its neighbours. From across the room it is a flock over the reed bed at dusk; from close by it is only handwriting.',
    editionSize: 250,
    sold: 96,
    releasedAt: '2024-11-21T09:00:00Z',
    tags: ['birds', 'flock', 'dusk', 'flow field', 'monochrome'],
    colours: ['black', 'grey', 'pink', 'cream'],
    palette: ['#efe6da', '#1d1b1a', '#6d6660', '#d98c7a'],
    variants: variants('MUR', [
      ['24x30', 'unframed', 4500, 62],
      ['24x30', 'oak', 9500, 21],
      ['24x30', 'black', 8900, 17],
      ['40x50', 'unframed', 8900, 33],
      ['40x50', 'black', 17500, 14],
      ['60x75', 'unframed', 14900, 7],
    ]),
    alt: {
      front: 'Thousands of small dark strokes swarm into a twisting cloud above a low, rose-coloured sun.',
      detail: 'Close up, short black and grey strokes turn together like birds banking in flight.',
      room: 'The print in a black frame on a dark wall, lit by a tall arched lamp beside an armchair.',
    },
  },
]
