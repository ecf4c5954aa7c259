import type { MiddlewareHandler } from 'hono';
import type { World } from '../world.ts';

/**
 * Buttons of the dashboard work from the dashboard only: any site open in the browser could post to this port. The
 * sandbox's own address decides, not the request's host, which a foreign name that resolves to 127.0.0.1 would set.
 */
export function sameOrigin(world: World): MiddlewareHandler {
  return async (c, next) => {
    const own = new URL(world.origin());
    const origins = [own.origin, `http://localhost:${own.port}`];
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (!reads && !origins.includes(c.req.header('origin') ?? ''))
      return c.text('This form was not sent by the dashboard.', 403);
    await next();
  };
}
