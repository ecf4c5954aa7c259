import { Hono } from 'hono';
import { command } from '../control/command.ts';
import type { World } from '../world.ts';
import type { Action } from './action.ts';
import { INTENT_ACTIONS } from './intents.ts';
import { MONEY_ACTIONS } from './money.ts';

/** Everything that can be made to happen outside the shop, for the control API and the dashboard alike. */
export const ACTIONS: readonly Action[] = [...INTENT_ACTIONS, ...MONEY_ACTIONS];

/** `POST /_sandbox/<path>` for each of them: the changed object comes back. */
export function actions(world: World): Hono {
  const api = new Hono();
  for (const { path, shape, run } of ACTIONS)
    api.post(
      path,
      command(shape, (params, c) => {
        const changed = run(world, c.req.param('id') ?? '', params);
        world.touched();
        return changed;
      }),
    );
  return api;
}
