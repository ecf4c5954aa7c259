import { formatMoney } from '#lib/money.ts';

/** What the numbers of a chart are: things, parts of a hundred, seconds, or minor units of a currency. */
export type Unit = { is: 'count' } | { is: 'percent' } | { is: 'seconds' } | { is: 'money'; currency: string };

export type Look = 'ink' | 'edge' | 'proof' | 'vermilion';

/** One row of numbers; null where there was nothing to measure. */
export type Series = { name: string; look: Look; values: readonly (number | null)[] };

/** What is drawn, told and exported: one piece of data for the picture, its sentence, its table and its file. */
export type ChartData = {
  /** In addresses; no two charts of a page share it. */
  id: string;
  title: string;
  /** What it shows, in a sentence. */
  says: string;
  /** What is said instead where there is nothing to draw; absent, nothings are drawn. */
  whenNone?: string;
  shape: 'bars' | 'lines';
  unit: Unit;
  /** What the labels are: `Day`, `Week from`. */
  along: string;
  labels: readonly string[];
  series: readonly Series[];
  /** Lines that are not to be crossed, or that are to be kept below. */
  limits?: readonly { at: number; says: string }[];
};

/** A number in its unit, for people. */
export function told(value: number | null, unit: Unit): string {
  if (value === null) return '–';
  if (unit.is === 'money') return formatMoney({ minor: Math.round(value), currency: unit.currency });
  if (unit.is === 'seconds') return duration(value);
  const digits = unit.is === 'percent' && Math.abs(value) < 10 ? 2 : unit.is === 'percent' ? 1 : 0;
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: digits });
  return unit.is === 'percent' ? `${number} %` : number;
}

function duration(seconds: number): string {
  const number = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 1 : 0 });
  if (seconds < 90) return `${number(seconds)} s`;
  if (seconds < 90 * 60) return `${number(seconds / 60)} min`;
  return seconds < 48 * 3_600 ? `${number(seconds / 3_600)} h` : `${number(seconds / 86_400)} d`;
}

const [MINUTE, HOUR] = [60, 3_600];
/** Times that halve into times that people say. */
const SECONDS = [1, 2, 4, 10, 20, 40, 60, 120, 240, 600, 20 * MINUTE, 40 * MINUTE, HOUR].concat(
  [2, 4, 6, 8, 12, 24, 48, 96, 192, 384, 768].map(hours => hours * HOUR),
);

/** The end of the scale: the next number that halves well, at least as far as the numbers and limits go. */
export function scaleEnd({ shape, series, labels, limits = [], unit }: ChartData): number {
  const sums = labels.map((_, at) => {
    const values = series.map(({ values: all }) => all[at] ?? 0);
    return shape === 'bars' ? values.reduce((sum, value) => sum + value, 0) : Math.max(...values, 0);
  });
  const most = Math.max(...sums, ...limits.map(({ at }) => at), unit.is === 'percent' ? 0.1 : 1);
  if (unit.is === 'seconds') return SECONDS.find(end => end >= most) ?? most;
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 4, 6, 8, 10].map(step => step * power).find(end => end >= most * 0.999) ?? most;
}
