import { SECOND } from '#lib/clock.ts';
import { monitors } from './index.ts';
import { type Level, worstOf } from './model.ts';
import type { Monitor } from './monitor.ts';

/** The worst level and the ids of what is past a threshold. */
export type Watch = { worst: Level; warn: string[]; page: string[] };

const FRESH_MS = 10 * SECOND;
let last: { at: number; watch: Promise<Watch> } | undefined;

/** What the monitors say, in short; measured at most every ten seconds by a process, however often it is asked. */
export function watch(now: Date, further: readonly Monitor[] = []): Promise<Watch> {
  const at = performance.now();
  if (!last || at - last.at > FRESH_MS) last = { at, watch: measure(now, further) };
  return last.watch;
}

async function measure(now: Date, further: readonly Monitor[]): Promise<Watch> {
  const views = await monitors(now, further);
  const ids = (wanted: Level) => views.filter(({ level }) => level === wanted).map(({ id }) => id);
  return { worst: worstOf(views), warn: ids('warn'), page: ids('page') };
}
