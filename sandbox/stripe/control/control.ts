/**
 * The control API under `/_sandbox`: what a test or a person at a terminal makes go wrong, and what the money really
 * did. Secret key, this machine only, JSON or a form in, JSON out.
 *
 *   POST   /_sandbox/faults    {match, key?, kind, times?, milliseconds?}   GET lists, DELETE (/:id) ends them
 *   POST   /_sandbox/webhooks  {mode, types?, milliseconds?}                GET lists, DELETE makes all normal
 *   POST   /_sandbox/clock     {advanceSeconds}                             GET tells the time
 *   GET    /_sandbox/ledger    ?limit&starting_after                        oldest payment first
 *   POST   /_sandbox/<any path of ../actions>                           disputes, warnings, refunds, captures…
 */
import { Hono, type MiddlewareHandler } from 'hono';
import { actions } from '../actions/actions.ts';
import { ApiError, notFound } from '../api/error.ts';
import { authenticate, secretKeyRequired } from '../api/keys.ts';
import { list } from '../api/list.ts';
import { NOTHING, type Params } from '../api/shape.ts';
import { NEW_FAULT } from '../faults/fault.ts';
import { NEW_MODE } from '../webhooks/modes.ts';
import type { World } from '../world.ts';
import { advance, CLOCK, clockView } from './clock.ts';
import { command, refused } from './command.ts';
import { LEDGER, ledger } from './ledger.ts';

export function control(world: World): Hono {
  const api = new Hono();
  api.use(fromHereWithKey(world));
  api.onError(refused);
  api.get(
    '/clock',
    command(NOTHING, () => clockView(world)),
  );
  api.post(
    '/clock',
    command(CLOCK, params => advance(world, params)),
  );
  api.get(
    '/ledger',
    command(LEDGER, params => ledger(world, params)),
  );
  api.route('/faults', faults(world));
  api.route('/webhooks', webhooks(world));
  api.route('/', actions(world));
  return api;
}

function faults({ faults }: World): Hono {
  const api = new Hono();
  const all = () => list('/_sandbox/faults', faults.list());
  api.get('/', command(NOTHING, all));
  api.post(
    '/',
    command(NEW_FAULT, params => faults.add(params)),
  );
  api.delete(
    '/',
    command(NOTHING, () => {
      faults.clear();
      return all();
    }),
  );
  api.delete(
    '/:id',
    command(NOTHING, (_, c) => {
      const id = c.req.param('id') ?? '';
      const gone = faults.remove(id);
      if (!gone) throw notFound('fault', id);
      return gone;
    }),
  );
  return api;
}

function webhooks({ webhookModes: modes, tables }: World): Hono {
  const api = new Hono();
  const all = () => ({
    ...list('/_sandbox/webhooks', [...modes.list()]),
    // What is still to come: a test that waits for quiet waits for 0.
    waiting: tables.deliveries.all().filter(({ nextAt }) => nextAt !== null).length,
  });
  const set = (params: Params<typeof NEW_MODE>) => {
    modes.set(params);
    return all();
  };
  api.get('/', command(NOTHING, all));
  api.post('/', command(NEW_MODE, set));
  api.delete(
    '/',
    command(NOTHING, () => set({ mode: 'normal' })),
  );
  return api;
}

/** A web page must not reach it through a name of its own that resolves to this machine. */
function fromHereWithKey(world: World): MiddlewareHandler {
  return async (c, next) => {
    const { host, port } = new URL(world.origin());
    if (![host, `localhost:${port}`].includes(c.req.header('host') ?? ''))
      throw new ApiError(403, {
        type: 'invalid_request_error',
        message: 'The control API answers on this machine only.',
      });
    if (authenticate(c.req.header('authorization'), undefined, world.settings).kind !== 'secret')
      throw secretKeyRequired();
    await next();
  };
}
