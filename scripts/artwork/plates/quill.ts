import { fractal, noise } from '../press/noise.ts';
import type { Plate } from '../press/plate.ts';
import { random } from '../press/random.ts';
import { PLATE, type Point } from '../press/sheet.ts';
import { disc, ink, n, rect, stroke } from '../press/svg.ts';
import { onePath, rounded } from '../techniques/one-path.ts';
import { nestedTiles, smithTiles } from '../techniques/truchet.ts';
import { dominoes } from '../techniques/wang.ts';

const plate = { box: PLATE, edge: 'plain', pencil: '#6d675f' } as const;

function azulejo(): string {
  const source = random('azulejo-for-a-wet-street');
  const light = noise(random('azulejo pools'));
  return ink(
    smithTiles({
      box: PLATE,
      columns: 16,
      rows: 20,
      source,
      ground: ['#f5f1e8', '#a9c2e4'],
      line: { colour: '#1c3f94', width: 13 },
      pool: (x, y) => (light(x / 190, y / 190) > 0.22 ? '#e8b23a' : light(x / 90, y / 90) < -0.2 ? '#1c3f94' : null),
    }),
  );
}

function longWayHome(): string {
  const [columns, rows] = [10, 12];
  const box = PLATE;
  const pitch = box.width / (columns * 2 + 1);
  const top = box.y + (box.height - pitch * (rows * 2 - 1)) / 2;
  const path = onePath(columns, rows, random('long-way-home 3')).map(
    ([x, y]): Point => [box.x + pitch * (x + 1), top + pitch * y],
  );
  const cut = Math.floor(path.length * 0.37);
  const walk = [...path.slice(cut), ...path.slice(0, cut - 1)];
  const [start, home] = [walk[0] as Point, walk.at(-1) as Point];
  return (
    ink(rect(box, '#d99a22')) +
    ink(stroke(rounded(walk, pitch * 0.5), '#221d1a', pitch * 0.56)) +
    disc(start[0], start[1], pitch * 0.42, '#c2452d') +
    `<circle cx="${n(home[0])}" cy="${n(home[1])}" r="${n(pitch * 0.34)}" fill="#f2ead8" stroke="#221d1a" stroke-width="${n(pitch * 0.17)}"/>`
  );
}

function dominoYear(): string {
  const source = random('domino-year');
  const season = fractal(noise(random('domino seasons')), 2);
  const [navy, terracotta, pink, green, paper] = ['#23304a', '#c5553a', '#e6b9a6', '#5d7f62', '#f4ecdf'];
  return ink(
    dominoes({
      box: PLATE,
      columns: 12,
      rows: 15,
      source,
      eye: paper,
      choices: (x, y) => {
        const now = season(x / 330, y / 330) + (y - 590) / 1500;
        if (now < -0.2) return [navy, green, paper, terracotta];
        if (now < 0.02) return [green, navy, pink, paper];
        if (now < 0.2) return [pink, terracotta, paper, navy];
        return [terracotta, pink, navy, paper];
      },
    }),
  );
}

function ferryTimetable(): string {
  const river = noise(random('ferry river'));
  return ink(
    nestedTiles({
      box: PLATE,
      columns: 4,
      rows: 5,
      source: random('ferry-timetable'),
      ground: '#f3eddd',
      bands: 4,
      inks: ['#0f4c4a', '#e2573c', '#0f4c4a', '#efb73e', '#93bfae'],
      splits: (x, y) => river(x / 240 + 3, y / 240) > -0.02,
    }),
  );
}

const drawn = (svg: () => string) => ({ kind: 'vector', svg }) as const;

export const quillPlates: readonly Plate[] = [
  { ...plate, slug: 'azulejo-for-a-wet-street', paper: '#f5f1e8', drawing: drawn(azulejo), detail: [420, 520] },
  {
    ...plate,
    slug: 'long-way-home',
    paper: '#f2ead8',
    edge: 'deckle',
    drawing: drawn(longWayHome),
    detail: [520, 600],
  },
  { ...plate, slug: 'domino-year', paper: '#f4ecdf', drawing: drawn(dominoYear), detail: [480, 640] },
  {
    ...plate,
    slug: 'ferry-timetable',
    paper: '#f3eddd',
    edge: 'registration',
    drawing: drawn(ferryTimetable),
    detail: [500, 540],
  },
];
