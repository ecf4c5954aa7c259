import type { PrintText } from './model.ts'
import { variants } from './variants.ts'

export const printsQuill: readonly PrintText[] = [
  {
    slug: 'azulejo-for-a-wet-street',
    title: 'Azulejo for a Wet Street',
    artist: 'tomas-quill',
    collection: 'house-rules',
    year: 2025,
    technique: 'Screenprint, two blues',
    paper: 'Fabriano Rosaspina, 285 g/m²',
    description:
      'One tile, two arcs, turned by the toss of a coin four hundred times. The islands that close up were filled by hand with the lighter blue, the way rain finds the low stones in a street.',
    editionSize: 100,
    sold: 52,
    releasedAt: '2025-05-08T09:00:00Z',
    tags: ['tiles', 'truchet', 'pattern', 'rain', 'porto'],
    colours: ['blue', 'cobalt', 'white'],
    palette: ['#f5f1e8', '#1c3f94', '#86a9d8', '#e8b23a'],
    variants: variants('AZU', [
      ['24x30', 'unframed', 5900, 15],
      ['24x30', 'oak', 11200, 4],
      ['40x50', 'unframed', 11500, 13],
      ['40x50', 'oak', 20500, 6],
      ['40x50', 'black', 19500, 0],
      ['60x75', 'unframed', 19500, 8],
      ['60x75', 'black', 34500, 2],
    ]),
    alt: {
      front:
        'A field of cobalt arcs joins into winding paths and closed pools; a few of the pools are yellow.',
      detail:
        'Close up, thick cobalt arcs meet edge to edge, with pale blue filling the spaces they enclose.',
      room: 'The print in an oak frame on a grey-green wall beside a tall leafy plant and a stool.',
    },
  },
  {
    slug: 'long-way-home',
    title: 'Long Way Home',
    artist: 'tomas-quill',
    collection: 'house-rules',
    year: 2026,
    technique: 'Linocut, two blocks',
    paper: 'Zerkall Bütten, 250 g/m²',
    description:
      'One path visits every square of the plate once and never crosses itself. Quill walked home from the studio along a different street each night for a month, and then cut this. Follow it with a finger; it takes about four minutes.',
    editionSize: 25,
    sold: 19,
    releasedAt: '2026-09-03T09:00:00Z',
    tags: ['maze', 'path', 'pattern', 'linocut', 'city'],
    colours: ['black', 'ochre', 'yellow', 'cream'],
    palette: ['#f2ead8', '#221d1a', '#d99a22', '#c2452d'],
    variants: variants('LWH', [
      ['40x50', 'unframed', 18500, 3],
      ['40x50', 'black', 27900, 1],
      ['60x75', 'unframed', 29500, 2],
      ['60x75', 'oak', 45500, 0],
    ]),
    alt: {
      front:
        'A single rounded black path winds through the whole plate on an ochre ground, from a red dot to a ring.',
      detail: 'Close up, the black path doubles back on itself in tight, rounded turns over ochre.',
      room: 'The print in a black frame above a plain writing desk with a chair and a small lamp.',
    },
  },
  {
    slug: 'domino-year',
    title: 'Domino Year',
    artist: 'tomas-quill',
    collection: 'house-rules',
    year: 2025,
    technique: 'Giclée on cotton rag',
    paper: 'Canson Rag Photographique, 310 g/m²',
    description:
      'Every edge has a colour, and two tiles may meet only where their colours agree. Twelve across and fifteen down, it took the rule three hundred and sixty-five steps to finish; Quill counts the steps as days.',
    editionSize: 50,
    sold: 22,
    releasedAt: '2025-12-01T09:00:00Z',
    tags: ['tiles', 'wang', 'geometry', 'pattern', 'colour'],
    colours: ['terracotta', 'green', 'pink', 'navy', 'cream'],
    palette: ['#f4ecdf', '#23304a', '#c5553a', '#e6b9a6', '#5d7f62'],
    variants: variants('DOM', [
      ['24x30', 'unframed', 7500, 9],
      ['24x30', 'black', 12500, 3],
      ['40x50', 'unframed', 13500, 8],
      ['40x50', 'oak', 22500, 4],
      ['40x50', 'black', 21500, 3],
      ['60x75', 'unframed', 22500, 1],
    ]),
    alt: {
      front:
        'A grid of squares cut into triangles of navy, terracotta, pink and green, joined so that neighbours always match.',
      detail: 'Close up, triangles of the same colour meet across tile edges and make small diamonds.',
      room: 'The print in a black frame above a long oak bench with a few books on it.',
    },
  },
  {
    slug: 'ferry-timetable',
    title: 'Ferry Timetable',
    artist: 'tomas-quill',
    collection: 'house-rules',
    year: 2026,
    technique: 'Screenprint, four inks',
    paper: 'Somerset Satin, 300 g/m²',
    description:
      'Large tiles split into small ones where the river is busy. The lines change colour at every landing and none of them is late, which is how you can tell it is a work of imagination.',
    editionSize: 10,
    sold: 6,
    releasedAt: '2026-10-15T09:00:00Z',
    tags: ['tiles', 'truchet', 'transit', 'river', 'geometry'],
    colours: ['green', 'teal', 'yellow', 'coral', 'cream'],
    palette: ['#f3eddd', '#0f4c4a', '#e2573c', '#efb73e', '#93bfae'],
    variants: variants('FER', [
      ['60x75', 'unframed', 42000, 2],
      ['60x75', 'oak', 59000, 1],
      ['80x100', 'unframed', 64000, 1],
      ['80x100', 'oak', 89000, 0],
    ]),
    alt: {
      front:
        'Concentric bands of dark green, coral, yellow and mint turn through squares of two sizes like transit lines.',
      detail:
        'Close up, coloured bands bend through a quarter turn and pass from a large tile into four small ones.',
      room: 'The print in an oak frame on a pale wall, crossed by slanting light from a window.',
    },
  },
]
