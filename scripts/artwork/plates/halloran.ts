import { type Field, fractal, mix, noise, ramp } from '../press/noise.ts';
import type { Plate } from '../press/plate.ts';
import { random } from '../press/random.ts';
import { type Box, inset, PLATE, type Point } from '../press/sheet.ts';
import { disc, fill, ink, rect, stroke } from '../press/svg.ts';
import { isolines, sample } from '../techniques/isolines.ts';
import { ridgelines } from '../techniques/ridgelines.ts';

const plate = { box: PLATE, edge: 'plate-mark', pencil: '#6d675f' } as const;
const evenodd = 'fill-rule="evenodd"';

/** Raised ground that thins out to bare paper, and pools that lie level wherever it is soft. */
function blanketBog(): string {
  const source = random('blanket-bog');
  const ground = fractal(noise(source), 4);
  const warp = noise(source);
  const soft = noise(source);
  const box = inset(PLATE, 4);
  const height: Field = (x, y) => {
    const edge = 1 - Math.hypot((x - 500) / 385, (y - 590) / 480) ** 2.4;
    return edge * 0.62 + ground(x / 300 + warp(x / 260, y / 200) * 0.45, y / 200) * 0.75;
  };
  const map = sample(box, 230, height);
  const pools = sample(box, 300, (x, y) => Math.min(soft(x / 78, y / 34) - 0.34, (height(x, y) - 0.36) * 3));
  const tints: [number, string][] = [
    [0.1, '#e7dcb4'],
    [0.3, '#c9b672'],
    [0.5, '#9c9a58'],
    [0.68, '#77793f'],
    [0.88, '#6b5a34'],
  ];
  const layers = tints.map(([from, colour]) => fill(isolines(map, from), colour, evenodd));
  const lines = Array.from({ length: 26 }, (_, i) =>
    stroke(isolines(map, 0.1 + i * 0.05), '#2b2a22', i % 4 === 0 ? 2 : 0.95, 'opacity="0.72"'),
  );
  const water = fill(isolines(pools, 0), '#2b2a22', `${evenodd} stroke="#e7dcb4" stroke-width="3.4"`);
  return ink(layers.join('')) + lines.join('') + water;
}

/** A bay with an arm to the north-east and one island; depth is negative on land. */
function bathymetry(): string {
  const box = inset(PLATE, 18);
  const rough = fractal(noise(random('bathymetry-inner-bay')), 4);
  const depth: Field = (x, y) => {
    const basin = 1 - Math.hypot((x - 430) / 340, (y - 640) / 430);
    const arm = 0.72 - Math.hypot((x - 700) / 210, (y - 330) / 190);
    const island = 0.42 - Math.hypot((x - 560) / 165, (y - 770) / 120) + rough(x / 60, y / 60) * 0.16;
    const water = Math.max(basin, arm, (basin + arm) * 0.62 + 0.2);
    return water - Math.max(0, island) * 3.1 + rough(x / 210, y / 210) * 0.3;
  };
  const map = sample(box, 230, depth);
  const blues = ['#a9cdc9', '#86b6bd', '#5b97aa', '#3b7792', '#24587a', '#183f60', '#0f2a44'];
  const fathoms = blues.map((colour, i) => {
    const outline = isolines(map, 0.02 + i * 0.125);
    return (
      fill(outline, colour, evenodd) +
      stroke(outline, i === 0 ? '#0f2a44' : '#f1ead9', i === 0 ? 2.4 : 0.9, 'opacity="0.8"')
    );
  });
  const land = Array.from({ length: 7 }, (_, i) => stroke(isolines(map, -0.1 - i * 0.1), '#a98c5a', 1.2));
  const source = random('bathymetry soundings');
  const crosses: Point[] = [];
  for (let tries = 0; crosses.length < 9 && tries < 400; tries++) {
    const [x, y] = [source.between(180, 820), source.between(200, 980)];
    if (depth(x, y) < 0.14 || crosses.some(([cx, cy]) => Math.hypot(cx - x, cy - y) < 120)) continue;
    crosses.push([x, y]);
  }
  return rect(box, '#e6d8b4') + land.join('') + fathoms.join('') + crosses.map(cross).join('');
}

const cross = ([x, y]: Point) => stroke(`M${x - 8} ${y - 8}l16 16M${x + 8} ${y - 8}l-16 16`, '#cf4a2c', 3.6);

function hillWithItsWeather(): string {
  const source = random('hill-with-its-weather');
  const rough = fractal(noise(source), 4);
  const box: Box = { x: PLATE.x + 40, y: 500, width: PLATE.width - 80, height: 520 };
  const height = (x: number, depth: number) => {
    const hill = 330 * Math.exp(-(((x - 455) / 165) ** 2)) * Math.exp(-(((depth - 0.36) / 0.3) ** 2));
    const shoulder = 150 * Math.exp(-(((x - 690) / 120) ** 2)) * Math.exp(-(((depth - 0.55) / 0.22) ** 2));
    const edge = ramp(box.x, box.x + 130, x) * ramp(box.x + box.width, box.x + box.width - 130, x);
    const crag = 1 + 0.75 * rough(x / 85, depth * 6);
    return (hill + shoulder) * crag * edge + (8 + 14 * edge) * Math.abs(rough(x / 60, depth * 9 + 4));
  };
  const sun = ink(disc(655, 330, 118, '#efb48a'));
  const sky = Array.from({ length: 13 }, (_, i) => {
    const y = 236 + i * 16 + rough(i, 2) * 5;
    const [from, to] = [180 + source.next() * 330, 560 + source.next() * 260];
    return stroke(
      `M${from} ${y}C${mix(from, to, 0.3)} ${y - 7} ${mix(from, to, 0.7)} ${y + 7} ${to} ${y}`,
      '#7d8299',
      1.5,
    );
  });
  const colour = (depth: number) => (depth < 0.16 || depth > 0.9 ? '#7d8299' : '#2c2f45');
  return (
    sun +
    ink(sky.join('')) +
    ridgelines({
      box,
      count: 60,
      height,
      paper: '#f0e9dc',
      colour,
      width: depth => 1.5 + depth * 0.9,
      wobble: noise(source),
    })
  );
}

/** A whorl whose rings fork: each fork is a point round which the phase winds once. */
function surveyOfAThumb(): string {
  const source = random('survey-of-a-thumb');
  const skin = fractal(noise(source), 2);
  const forks = Array.from({ length: 26 }, (_, i) => ({
    x: source.between(250, 750),
    y: source.between(230, 970),
    way: i % 2 === 0 ? 1 : -1,
  }));
  const pitch = 25;
  const field: Field = (x, y) => {
    const [dx, dy] = [x - 490, y - 545];
    const loop = dy < 0 ? Math.hypot(dx, dy * 0.82) : Math.hypot(dx * (1 - 0.25 * ramp(0, 400, dy)), dy * 0.36);
    const winding = forks.reduce((sum, fork) => sum + fork.way * Math.atan2(y - fork.y, x - fork.x), 0);
    const phase = (loop + skin(x / 150, y / 150) * 22) / pitch + winding / (2 * Math.PI);
    const thumb =
      1 - Math.hypot((x - 500) / 305, (y - 590) / (y < 590 ? 415 : 400)) ** 2.6 + skin(x / 40, y / 40) * 0.09;
    return Math.min(Math.cos(phase * 2 * Math.PI) - 0.02 + skin(x / 26, y / 26) * 0.35, thumb * 5);
  };
  return ink(fill(isolines(sample(inset(PLATE, 10), 380, field), 0), '#cf3f24', evenodd));
}

const drawn = (svg: () => string) => ({ kind: 'vector', svg }) as const;

export const halloranPlates: readonly Plate[] = [
  { ...plate, slug: 'blanket-bog', paper: '#f2ecdd', drawing: drawn(blanketBog), detail: [480, 520] },
  { ...plate, slug: 'bathymetry-inner-bay', paper: '#f1ead9', drawing: drawn(bathymetry), detail: [600, 600] },
  { ...plate, slug: 'hill-with-its-weather', paper: '#f3ede2', drawing: drawn(hillWithItsWeather), detail: [470, 520] },
  {
    ...plate,
    slug: 'survey-of-a-thumb',
    paper: '#f5efe4',
    edge: 'deckle',
    drawing: drawn(surveyOfAThumb),
    detail: [500, 500],
  },
];
