import type { MiddlewareHandler } from 'hono';

/** Buttons of the dashboard work from the dashboard only: any site open in the browser could post to this port. */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!reads && c.req.header('origin') !== new URL(c.req.url).origin)
    return c.text('This form was not sent by the dashboard.', 403);
  await next();
};
