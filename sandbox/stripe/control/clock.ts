import { invalid, required } from '../api/error.ts';
import type { Params, Shape } from '../api/shape.ts';
import { passTime } from '../resources/pass-time.ts';
import type { World } from '../world.ts';

const YEAR_SECONDS = 366 * 24 * 3600;

export const CLOCK = { advanceSeconds: 'integer' } as const satisfies Shape;

export type ClockView = { object: 'clock'; now: number; aheadSeconds: number };

export const clockView = (world: World): ClockView => ({
  object: 'clock',
  now: world.now(),
  aheadSeconds: world.clock.offset(),
});

/** Moves time forward; what expires by that has expired when it returns. @throws ApiError 400 for a step back */
export function advance(world: World, { advanceSeconds: seconds }: Params<typeof CLOCK>): ClockView {
  if (seconds == null) throw required('advanceSeconds');
  if (seconds < 1 || seconds > YEAR_SECONDS)
    throw invalid('Time moves forward only, and by a year at most.', 'advanceSeconds', 'parameter_invalid_integer');
  world.clock.advance(seconds);
  passTime(world);
  world.touched();
  return clockView(world);
}
