/** `warn`: somebody should look in the hours of work. `page`: somebody is to be woken. */
export type Level = 'ok' | 'warn' | 'page';

/**
 * What a monitor shows. `value` and `threshold` are in the unit that `says` tells; the threshold is the one that was
 * passed, or the nearest that was not. `since` in ISO 8601. Never about a person.
 */
export type MonitorView = {
  id: string;
  title: string;
  level: Level;
  value: number | null;
  threshold: number | null;
  says: string;
  since: string | null;
};

const RANK: Readonly<Record<Level, number>> = { ok: 0, warn: 1, page: 2 };

/** The worst level of them all; `ok` when there are none. */
export const worstOf = (views: readonly MonitorView[]): Level =>
  views.reduce<Level>((worst, { level }) => (RANK[level] > RANK[worst] ? level : worst), 'ok');
