import { setTimeout as wait } from 'node:timers/promises';

/** Does it again, a little later each time, until it does not throw, or throws what it threw last. */
export async function again<T>(work: () => Promise<T>, seconds = 20): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (let pause = 40; ; pause = Math.min(pause * 2, 500))
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
      await wait(pause);
    }
}
