import { type Field, fractal, noise, ramp } from '../press/noise.ts';
import type { Plate } from '../press/plate.ts';
import { random } from '../press/random.ts';
import { type Box, contains, inset, PLATE, type Point } from '../press/sheet.ts';
import { disc, fill, ink, n, rect, stroke, through } from '../press/svg.ts';
import { isolines } from '../techniques/isolines.ts';
import { lens, seeds } from '../techniques/phyllotaxis.ts';
import { react } from '../techniques/reaction-diffusion.ts';

const plate = { box: PLATE, edge: 'plain', pencil: '#6d675f' } as const;
const evenodd = 'fill-rule="evenodd"';

function sunflower(): string {
  const source = random('sunflower-late');
  const finch = noise(source);
  const centre: Point = [500, 560];
  const petals = Array.from({ length: 21 }, (_, i) => {
    const angle = (i / 21) * Math.PI * 2 + source.between(-0.1, 0.1);
    const length = source.between(70, 138);
    const foot: Point = [centre[0] + Math.cos(angle) * 296, centre[1] + Math.sin(angle) * 296];
    return source.chance(0.26)
      ? ''
      : fill(lens(foot, angle + source.between(-0.35, 0.35), length, 30), i % 4 === 0 ? '#5a6b3b' : '#d9952a');
  });
  const head = seeds(centre, 1600, 7.5).map(({ at, index, angle, radius }) => {
    const size = 3.4 + Math.sqrt(radius) * 0.56;
    const eaten = finch(at[0] / 95, at[1] / 95) > 0.3 && at[0] < 500 && radius > 90;
    if (eaten)
      return `<circle cx="${n(at[0])}" cy="${n(at[1])}" r="${n(size * 0.62)}" fill="none" stroke="#8a4b1f" stroke-width="1.3"/>`;
    const colour =
      radius < 78
        ? index % 3
          ? '#5a6b3b'
          : '#33241b'
        : radius < 205
          ? index % 8 < 3
            ? '#8a4b1f'
            : '#33241b'
          : index % 5 === 0
            ? '#d9952a'
            : index % 2
              ? '#8a4b1f'
              : '#33241b';
    const foot: Point = [at[0] - Math.cos(angle) * size, at[1] - Math.sin(angle) * size];
    return fill(lens(foot, angle, size * 2.1, size * 0.95), colour);
  });
  return ink(petals.join('')) + ink(head.join(''));
}

function dandelion(): string {
  const source = random('dandelion-clock');
  const centre: Point = [460, 520];
  const white = '#f1ede0';
  const tuft = ([x, y]: Point, angle: number, size: number) => {
    const rays = Array.from({ length: 11 }, (_, i) => {
      const a = angle + ((i - 5) / 5) * 1.25;
      return `M${n(x)} ${n(y)}l${n(Math.cos(a) * size)} ${n(Math.sin(a) * size)}`;
    });
    return stroke(rays.join(''), white, 1.4, 'opacity="0.9"');
  };
  const stem = stroke(`M470 585C486 760 462 900 505 1078`, '#9fb8a6', 6);
  const parts = seeds(centre, 340, 12.6).map(({ at: [x, y], angle, radius }) => {
    const gone = Math.cos(angle + 0.75) > 0.55 && radius > 70;
    const depth = radius / 240;
    if (gone && !source.chance(0.14))
      return disc(centre[0] + (x - centre[0]) * 0.24, centre[1] + (y - centre[1]) * 0.24, 2, '#dcae4a');
    const root: Point = [centre[0] + (x - centre[0]) * 0.24, centre[1] + (y - centre[1]) * 0.24];
    return (
      stroke(through([root, [x, y]]), '#9fb8a6', 1.1, 'opacity="0.75"') +
      tuft([x, y], angle, 15 + 17 * depth) +
      fill(lens(root, angle, 15, 3.4), '#dcae4a')
    );
  });
  const drift = Array.from({ length: 19 }, () => {
    const t = source.next();
    const [x, y] = [620 + t * 235 + source.between(-35, 25), 440 - t * 270 + source.between(-75, 75)];
    const angle = -0.95 + source.between(-0.5, 0.5);
    const tip: Point = [x + Math.cos(angle) * 34, y + Math.sin(angle) * 34];
    return (
      stroke(through([[x, y], tip]), '#9fb8a6', 1.3) +
      tuft(tip, angle, 25) +
      fill(lens([x, y], angle + Math.PI, 13, 3.6), '#dcae4a')
    );
  });
  return stem + parts.join('') + drift.join('');
}

/** Colonies are round because each began at one spore; where two met long ago they kept a seam. */
const colonies = [
  { x: 318, y: 292, r: 168, rim: '#6f7f78', body: '#c3cbab', crown: '#e9ecd6' },
  { x: 668, y: 492, r: 198, rim: '#8a7a35', body: '#d9be52', crown: '#f0df96' },
  { x: 326, y: 756, r: 205, rim: '#6f7f78', body: '#a9b795', crown: '#d5dcbc' },
  { x: 722, y: 886, r: 140, rim: '#6f7f78', body: '#c3cbab', crown: '#e9ecd6' },
  { x: 742, y: 200, r: 82, rim: '#8a7a35', body: '#d9be52', crown: '#f0df96' },
  { x: 508, y: 1000, r: 52, rim: '#8a7a35', body: '#d9be52', crown: '#f0df96' },
];

function lichen(): string {
  const box = inset(PLATE, 8);
  const source = random('lichen-on-slate');
  const lobes = fractal(noise(source), 3);
  const kind = noise(source);
  const within = inset(box, 14);
  /** Above zero inside a colony; nothing grows on the rim of the tile. */
  const alive = (x: number, y: number) => {
    if (!contains(within, x, y)) return -1;
    const nearest = Math.max(...colonies.map(({ x: cx, y: cy, r }) => 1 - Math.hypot(x - cx, y - cy) / r));
    return nearest + lobes(x / 95, y / 95) * 0.13;
  };
  const dish = react({
    box,
    columns: 240,
    spread: 0.5,
    steps: 3200,
    source,
    feed: (x, y) => 0.04 + 0.015 * ramp(-0.3, 0.3, kind(x / 180, y / 180)),
    kill: (x, y) => 0.0605 + 0.0025 * ramp(-0.3, 0.3, kind(x / 180, y / 180)) + 0.012 * ramp(0.06, -0.06, alive(x, y)),
    seeded: (x, y) => (alive(x, y) > 0.08 ? 0.008 : 0),
  });
  const [rims, bodies, crowns] = [0.09, 0.18, 0.3].map(height => isolines(dish, height));
  const grown = colonies.map(({ x, y, r, rim, body, crown }, i) => {
    const own = `<clipPath id="colony${i}">${disc(x, y, r * 1.17, '#000')}</clipPath>`;
    const parts =
      fill(rims ?? '', rim, evenodd) + fill(bodies ?? '', body, evenodd) + fill(crowns ?? '', crown, evenodd);
    return `${own}<g clip-path="url(#colony${i})">${parts}</g>`;
  });
  return rect(box, '#272d33') + slate(box) + grown.join('');
}

/** Cleavage: the faint level lines along which slate splits. */
function slate(box: Box): string {
  const source = random('slate');
  return Array.from({ length: 90 }, () => {
    const [x, y] = [box.x + source.next() * box.width, box.y + source.next() * box.height];
    const length = Math.min(source.between(40, 260), box.x + box.width - x);
    return stroke(`M${n(x)} ${n(y)}l${n(length)} ${n(source.between(-4, 4))}`, '#3a434b', source.between(0.8, 2.4));
  }).join('');
}

function coral(): string {
  const source = random('coral-letter');
  const current = noise(source);
  const box: Box = { x: 140, y: 230, width: 720, height: 720 };
  const round: Field = (x, y) => Math.hypot(x - 500, y - 590);
  const dish = react({
    box,
    columns: 240,
    spread: 0.9,
    steps: 4000,
    source,
    feed: (x, y) => 0.0545 + 0.003 * current(x / 200, y / 200),
    kill: (x, y) => 0.062 + 0.02 * ramp(326, 340, round(x, y)),
    seeded: (x, y) => (round(x, y) < 300 ? 0.004 : 0),
  });
  const ridges = isolines(dish, 0.17);
  const shade = `<clipPath id="ridges"><path d="${ridges}" clip-rule="evenodd"/></clipPath><g clip-path="url(#ridges)">${Array.from(
    { length: 26 },
    (_, i) => disc(470 - i * 3, 540 - i * 5, 395 - i * 5.2, '#d94f3d', `opacity="${i === 0 ? 0 : 0.09}"`),
  ).join('')}</g>`;
  return (
    ink(disc(500, 590, 338, '#f2b8a0')) +
    fill(ridges, '#6d2436', evenodd) +
    shade +
    fill(isolines(dish, 0.31), '#f2937c', `${evenodd} opacity="0.55"`)
  );
}

const drawn = (svg: () => string) => ({ kind: 'vector', svg }) as const;

export const askePlates: readonly Plate[] = [
  { ...plate, slug: 'sunflower-late', paper: '#f4ecd9', drawing: drawn(sunflower), detail: [390, 480] },
  {
    ...plate,
    slug: 'dandelion-clock',
    paper: '#16302a',
    pencil: '#b9c9bd',
    drawing: drawn(dandelion),
    detail: [520, 480],
  },
  { ...plate, slug: 'lichen-on-slate', paper: '#ece8df', drawing: drawn(lichen), detail: [480, 560] },
  { ...plate, slug: 'coral-letter', paper: '#f6eee2', edge: 'plate-mark', drawing: drawn(coral), detail: [560, 640] },
];
