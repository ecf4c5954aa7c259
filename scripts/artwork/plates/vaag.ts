import { clamp, fractal, noise, ramp } from '../press/noise.ts';
import type { Plate } from '../press/plate.ts';
import { random } from '../press/random.ts';
import { inset, PLATE, type Point } from '../press/sheet.ts';
import { disc, ink, stroke, through } from '../press/svg.ts';
import { streamlines, thread } from '../techniques/flow-field.ts';

const plate = { box: PLATE, edge: 'plate-mark', pencil: '#6d675f' } as const;

const islands = [
  { x: 360, y: 300, r: 88 },
  { x: 655, y: 430, r: 122 },
  { x: 330, y: 610, r: 62 },
  { x: 500, y: 790, r: 104 },
  { x: 745, y: 905, r: 60 },
];

/** Potential flow round discs: a steady stream plus one doublet for each island. */
function skerryCurrent(): string {
  const source = random('skerry-current');
  const swell = noise(source);
  const rough = noise(source);
  const angle = (x: number, y: number) => {
    let [u, v] = [0.35, 1];
    for (const { x: ix, y: iy, r } of islands) {
      const [dx, dy] = [x - ix, y - iy];
      const d2 = dx * dx + dy * dy;
      const k = (r * r * 1.12) / (d2 * d2);
      u -= k * (0.35 * (dx * dx - dy * dy) + 2 * dx * dy);
      v -= k * (dy * dy - dx * dx + 0.7 * dx * dy);
    }
    return Math.atan2(v, u) + swell(x / 260, y / 260) * 0.5;
  };
  const open = (x: number, y: number) =>
    islands.every(({ x: ix, y: iy, r }) => {
      const turn = Math.atan2(y - iy, x - ix);
      return (
        Math.hypot(x - ix, y - iy) >
        r * (1 + 0.2 * rough(Math.cos(turn) * 1.4 + ix * 1.37, Math.sin(turn) * 1.4 + iy)) + 4
      );
    });
  const bounds = inset(PLATE, 26);
  const inBounds = (x: number, y: number) =>
    open(x, y) && x > bounds.x && x < bounds.x + bounds.width && y > bounds.y && y < bounds.y + bounds.height;
  const course = thread({ angle, longest: 4000 }, 492, 560, inBounds);
  const lines = streamlines({
    bounds,
    angle,
    open,
    source,
    gap: (x, y) => 6.6 + 3 * clamp(swell(x / 180 + 9, y / 180)),
    shortest: 36,
    longest: 1400,
    laid: [course],
  });
  const inks = ['#17344f', '#2f7f86', '#8fb8b4'];
  const passes = inks.map((colour, i) => {
    const mine = lines.filter(([[x, y] = [0, 0]]) => toneOf(swell(x / 150 + 40, y / 400)) === i);
    return ink(mine.map(line => stroke(through(line), colour, i === 2 ? 3.6 : 3)).join(''));
  });
  return passes.join('') + ink(stroke(through(course), '#d9472b', 4.6));
}

const toneOf = (value: number) => (value > 0.16 ? 2 : value > -0.16 ? 1 : 0);

function northerly(): string {
  const source = random('northerly');
  const gust = fractal(noise(source), 3);
  const inner = inset(PLATE, 30);
  const height = inner.height / 7;
  return Array.from({ length: 7 }, (_, band) => {
    const restless = band === 4;
    const bounds = { ...inner, y: inner.y + band * height + 7, height: height - 14 };
    const lines = streamlines({
      bounds,
      source,
      angle: (x, y) => gust(x / 300, y / 120 + band * 3) * (restless ? 1.9 : 0.16 + band * 0.03),
      gap: () => (restless ? 6.2 : 5.2 + (band % 3) * 1.6),
      shortest: restless ? 16 : 40,
      longest: restless ? 260 : 180 + band * 60,
    });
    const colour = restless ? '#c98f2d' : band % 2 === 0 ? '#39424e' : '#8a97a3';
    return ink(lines.map(line => stroke(through(line), colour, restless ? 3.1 : 2.4 + (band % 3) * 0.5)).join(''));
  }).join('');
}

function twoTides(): string {
  const source = random('two-tides');
  const drift = fractal(noise(source), 2);
  const out: Point = [345, 400];
  const home: Point = [655, 780];
  const seam = (x: number, y: number) => (x - 500) * 0.55 + (y - 590) * 0.83 + drift(x / 210, y / 210) * 84;
  const angle = (x: number, y: number) => {
    const [cx, cy] = seam(x, y) < 0 ? out : home;
    const turn = Math.atan2(y - cy, x - cx);
    return turn + Math.PI / 2 + 0.22 + drift(x / 200 + 5, y / 200) * 0.75;
  };
  const side = (which: 1 | -1, inks: readonly string[]) => {
    const lines = streamlines({
      bounds: inset(PLATE, 28),
      angle,
      source,
      open: (x, y) => seam(x, y) * which > 9,
      gap: (x, y) => 5.6 + 4.2 * ramp(40, 420, Math.abs(seam(x, y))),
      shortest: 30,
      longest: 1500,
    });
    return lines
      .map((line, i) => stroke(through(line), inks[i % inks.length] as string, i % 5 === 4 ? 4.2 : 2.9))
      .join('');
  };
  return ink(side(-1, ['#b4532a', '#b4532a', '#b4532a', '#b4532a', '#e0a777'])) + ink(side(1, ['#1f4468']));
}

/** The flock as soft masses: x, y and reach both ways. */
const flock = [
  [655, 330, 150, 118],
  [770, 250, 70, 60],
  [530, 430, 130, 78],
  [400, 505, 105, 52],
  [285, 520, 80, 44],
  [205, 590, 40, 60],
  [245, 690, 46, 26],
] as const;

function murmuration(): string {
  const source = random('murmuration');
  const body = fractal(noise(source), 3);
  const turn = noise(source);
  const marks: string[] = [];
  const density = (x: number, y: number) => {
    const near = flock.reduce(
      (sum, [fx, fy, rx, ry]) => sum + Math.exp(-(((x - fx) / rx) ** 2) - ((y - fy) / ry) ** 2),
      0,
    );
    return near * (0.62 + 0.75 * body(x / 105, y / 80));
  };
  for (let i = 0; i < 90000 && marks.length < 9000; i++) {
    const [x, y] = [source.between(130, 870), source.between(140, 1000)];
    const d = density(x, y);
    if (source.next() > d * d * 0.8) continue;
    const a = turn(x / 170, y / 170) * 3.1 + 0.6;
    const length = source.between(3, 6.5) + d * 4;
    const [dx, dy] = [Math.cos(a) * length, Math.sin(a) * length];
    marks.push(
      stroke(
        through([
          [x - dx, y - dy],
          [x, y - 1.5],
          [x + dx, y + dy],
        ]),
        source.chance(0.3) ? '#6d6660' : '#1d1b1a',
        source.between(1.5, 2.9),
      ),
    );
  }
  return ink(disc(652, 818, 112, '#d98c7a')) + ink(marks.join(''));
}

export const vaagPlates: readonly Plate[] = [
  {
    ...plate,
    slug: 'skerry-current',
    paper: '#f4efe3',
    drawing: { kind: 'vector', svg: skerryCurrent },
    detail: [600, 560],
  },
  { ...plate, slug: 'northerly', paper: '#f1eee8', drawing: { kind: 'vector', svg: northerly }, detail: [470, 690] },
  { ...plate, slug: 'two-tides', paper: '#f3ece0', drawing: { kind: 'vector', svg: twoTides }, detail: [500, 590] },
  {
    ...plate,
    slug: 'murmuration',
    paper: '#efe6da',
    edge: 'deckle',
    drawing: { kind: 'vector', svg: murmuration },
    detail: [560, 420],
  },
];
