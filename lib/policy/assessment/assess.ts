import type { LookAt } from '#lib/config/index.ts';
import { ask } from '../served/ask.ts';
import type { ProbeResult } from './model.ts';
import { PROBES } from './probes.ts';

/** However long an assessment would like to be. */
const MOST_REQUESTS = 600;
const MOST_FOUND = 30;

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/;

/**
 * Tries every way of attack on the shop's own address, one request after the other, within a number of requests. `own`
 * is where the shop is; anything else must be this machine. Tells each result as it comes.
 */
export async function assess(at: LookAt, own: URL, tell: (result: ProbeResult) => void): Promise<void> {
  for (const place of [at.origin, at.plain])
    if (place && place.hostname !== own.hostname && !LOOPBACK.test(place.hostname))
      throw new Error(`${place.origin} is neither this shop nor this machine`);
  let left = MOST_REQUESTS;
  for (const { id, says, severity, applies, try: attempt } of PROBES) {
    if (applies && !applies(at)) {
      tell({ id, says, severity, outcome: 'not_tried', requests: 0, found: [] });
      continue;
    }
    const found: string[] = [];
    const before = left;
    await attempt({
      at,
      ask: async (path, question) => {
        if (left-- <= 0) throw new Error(`more than ${MOST_REQUESTS} requests`);
        return ask(at, path, question);
      },
      found: what => void (found.length < MOST_FOUND && found.push(what)),
    });
    const outcome = found.length > 0 ? 'found' : 'withstood';
    tell({ id, says, severity, outcome, requests: before - left, found });
  }
}
