import { config } from './index.ts';

/**
 * Everybody in this test file shares an address and a handful of cards, as in a demo: what counts them is so many times
 * as patient. Answers how to be strict again.
 */
export function patient(times = 1000): { strict(): void; patient(): void } {
  const strict = () => void Object.assign(config(), { limitsTimes: 1 });
  const patiently = () => void Object.assign(config(), { limitsTimes: times });
  patiently();
  return { strict, patient: patiently };
}
