import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { gateway } from './api/gateway.ts';
import { ROUTES } from './api/routes.ts';
import { control } from './control/control.ts';
import { browserPages } from './pages/browser-pages.ts';
import { dashboard } from './pages/dashboard.ts';
import { STYLESHEET, stylesheet } from './pages/stylesheet.ts';
import { random } from './state/id.ts';
import type { Courier } from './webhooks/courier.ts';
import type { World } from './world.ts';

/** The sandbox's whole HTTP surface: `/v1`, what a shop's page loads, the control API and the dashboard. */
export function createApp(world: World, courier: Courier): Hono {
  const { keys } = world.tables;
  const { key } = keys.get('idempotency') ?? keys.put({ id: 'idempotency', key: random(40) });
  const app = new Hono();
  app.use(bodyLimit({ maxSize: 1_000_000 }));
  app.route('/v1', gateway(world, ROUTES, key));
  app.route('/', browserPages(world));
  app.get(STYLESHEET, c => c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8' }));
  app.route('/_sandbox', control(world));
  app.route('/', dashboard(world, courier));
  return app;
}
