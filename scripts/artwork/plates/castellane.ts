import { noise, ramp } from '../press/noise.ts';
import type { Plate } from '../press/plate.ts';
import { random } from '../press/random.ts';
import { type Box, inset, PLATE } from '../press/sheet.ts';
import { ink, stroke, within } from '../press/svg.ts';
import { rings, uprights } from '../techniques/moire.ts';
import { type Band, draft, weave } from '../techniques/weave.ts';

const plate = { box: PLATE, edge: 'plain', pencil: '#6d675f' } as const;

function warpAndWeft(): string {
  const source = random('warp-and-weft-morning');
  const box = inset(PLATE, 10);
  const bands = (from: number, length: number, count: number, inks: readonly string[]): Band[] => {
    const weights = Array.from({ length: count }, () => source.between(0.7, 1.5));
    const unit = length / weights.reduce((a, b) => a + b, 0);
    let at = from;
    return weights.map((weight, i) => {
      const room = weight * unit;
      at += room;
      const width = room * 0.8;
      return { at: at - room / 2, width, colour: inks[i % inks.length] as string, threads: Math.round(width / 5.5) };
    });
  };
  const warp = bands(box.x, box.width, 11, ['#4f7a94', '#e3b873', '#4f7a94', '#7d8f6a']);
  const weft = bands(box.y, box.height, 14, ['#c4623f', '#c4623f', '#e3b873', '#c4623f', '#8f4a3a']);
  return weave({ box, warp, weft, shadow: '#3a2a20', over: (i, j) => (i + j) % 2 === 0 });
}

/** A twill whose diagonal turns at changing widths: chevrons above, diamonds in the middle, a plain slope below. */
function selvedge(): string {
  const box = inset(PLATE, 14);
  const [columns, rows] = [92, 116];
  const cloth = draft(box, columns, rows, (column, row) => {
    if (column >= columns - 3) return column === columns - 2 ? '#b8322a' : null;
    const part = Math.floor(row / 29);
    const period = [24, 16, 30, 12][part] ?? 24;
    const across = Math.abs((column % period) - period / 2);
    const down = part === 1 || part === 2 ? Math.abs((row % period) - period / 2) : row;
    const step = Math.floor(across + down) % (part === 3 ? 4 : 6);
    const heavy = part === 3 ? 2 : 3 + (part % 2);
    return step < heavy ? (part === 2 ? '#5f74a8' : '#232f5c') : null;
  });
  const thread = stroke(`M${box.x + box.width - 12} ${box.y - 12}V${box.y + box.height + 30}`, '#b8322a', 3);
  return ink(cloth) + ink(thread);
}

function mistralScreen(): string {
  const box: Box = inset(PLATE, 6);
  const gust = noise(random('mistral-screen'));
  const still = { box, pitch: 16, width: 7.6, colour: '#1f8f6f' };
  const blown = { box, pitch: 15.5, width: 7.6, colour: '#8446b0' };
  const lean = (x: number, y: number) =>
    20 * gust(x / 520, y / 420) + 14 * Math.sin((y - box.y) / 190 + x / 330) * ramp(box.y, box.y + 500, y);
  return within(box, 'screen', ink(uprights(still, () => 0)) + ink(uprights(blown, lean)));
}

function twoStones(): string {
  const box = inset(PLATE, 6);
  const pond = { box, pitch: 13, width: 5 };
  return within(
    box,
    'pond',
    ink(rings({ ...pond, colour: '#1a2230' }, [470, 505])) + ink(rings({ ...pond, colour: '#2d6fb0' }, [530, 622])),
  );
}

const drawn = (svg: () => string) => ({ kind: 'vector', svg }) as const;

export const castellanePlates: readonly Plate[] = [
  { ...plate, slug: 'warp-and-weft-morning', paper: '#f4ecde', drawing: drawn(warpAndWeft), detail: [400, 480] },
  { ...plate, slug: 'selvedge', paper: '#f1e9da', edge: 'deckle', drawing: drawn(selvedge), detail: [725, 560] },
  {
    ...plate,
    slug: 'mistral-screen',
    paper: '#f4f0e6',
    edge: 'plate-mark',
    drawing: drawn(mistralScreen),
    detail: [520, 640],
  },
  {
    ...plate,
    slug: 'two-stones-one-pond',
    paper: '#f3efe6',
    edge: 'plate-mark',
    drawing: drawn(twoStones),
    detail: [500, 560],
  },
];
