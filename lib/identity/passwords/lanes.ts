import { Refusal } from '#lib/refusal.ts';

/** So many people wait already that one more would wait for too long. */
export class TooBusy extends Refusal {
  constructor() {
    super('too_busy', 'Very many people are signing in just now. Please try again in a minute.', 503);
  }
}

const MOST_WAITING = 1_000;

/** Runs work in the order in which it was asked for, `atOnce` pieces at a time. Throws TooBusy when too many wait. */
export function lanes(atOnce: number, mostWaiting: number = MOST_WAITING): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let busy = 0;
  return async work => {
    if (waiting.length >= mostWaiting) throw new TooBusy();
    if (busy < atOnce) busy++;
    else await new Promise<void>(go => waiting.push(go));
    try {
      return await work();
    } finally {
      // The lane is handed to whoever waits longest; it is free only when nobody does.
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  };
}
