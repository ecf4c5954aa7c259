import type { Level, MonitorView } from './model.ts';

/** What a monitor saw. `value` null: there is nothing to measure, which is well. `since`: how long it has been so. */
export type Measured = { value: number | null; says: string; since?: Date | null };

/**
 * One thing that is watched. It measures a number by one range of an index, so its cost does not grow with history,
 * and holds it against thresholds: past `warn` somebody should look, past `page` somebody is to be woken.
 */
export type Monitor = {
  id: string;
  title: string;
  /** Which side of a threshold is trouble: a share is `above` it, hours left are `below`. */
  trouble: 'above' | 'below';
  thresholds: { warn?: number; page?: number };
  measure(now: Date): Promise<Measured>;
};

/** What a measured value means. */
export function judge({ id, title, trouble, thresholds }: Monitor, { value, says, since }: Measured): MonitorView {
  const past = (threshold: number | undefined): boolean =>
    value !== null && threshold !== undefined && (trouble === 'above' ? value > threshold : value < threshold);
  const level: Level = past(thresholds.page) ? 'page' : past(thresholds.warn) ? 'warn' : 'ok';
  const threshold = (level === 'page' ? thresholds.page : (thresholds.warn ?? thresholds.page)) ?? null;
  return { id, title, level, value, threshold, says, since: since?.toISOString() ?? null };
}

/** "no payment", "1 payment", "2 payments". */
export const countOf = (count: number, thing: string): string =>
  `${count === 0 ? 'no' : count} ${thing}${count === 1 ? '' : 's'}`;
