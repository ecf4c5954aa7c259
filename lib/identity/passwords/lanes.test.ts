import { expect, test } from 'vitest';
import { lanes, TooBusy } from './lanes.ts';

/** Work that ends when it is told to. */
function held() {
  let end = () => {};
  const ended = new Promise<void>(resolve => {
    end = resolve;
  });
  return { ended, end };
}

test('never more at once than there are lanes, in the order of asking, and an error frees its lane', async () => {
  const inLane = lanes(2);
  const done: number[] = [];
  let busy = 0;
  let most = 0;
  const work = (nth: number) => async () => {
    most = Math.max(most, ++busy);
    await Promise.resolve();
    busy--;
    done.push(nth);
    if (nth === 1) throw new Error('one fails');
  };
  const all = await Promise.allSettled(Array.from({ length: 40 }, (_, nth) => inLane(work(nth))));
  expect(most).toBe(2);
  expect(done).toEqual(Array.from({ length: 40 }, (_, nth) => nth));
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(1);
});

test('when too many wait, the next one is told at once, and those who wait are served', async () => {
  const inLane = lanes(1, 2);
  const first = held();
  const waiting = [inLane(() => first.ended), inLane(async () => 'second'), inLane(async () => 'third')];
  await expect(inLane(async () => 'fourth')).rejects.toThrow(TooBusy);
  first.end();
  expect(await Promise.all(waiting)).toEqual([undefined, 'second', 'third']);
});
