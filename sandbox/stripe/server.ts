/**
 * A stand-in for Stripe: the API that stripe-node speaks, the frames and script that a browser loads, webhooks, and
 * a dashboard. One process, one state file, no network of its own but the webhooks it sends.
 *
 * A request's way: `api/gateway` (key, URL, idempotency, parameters) -> one file of `resources/` (what Stripe would
 * do) -> `webhooks/emit` (event) -> `webhooks/courier` (deliveries). Cards are rows of `cards/`; the pages are in
 * `pages/`, what runs inside the browser in `browser/`. What banks and people do outside the shop is `actions/`, for
 * the dashboard's buttons and the control API alike; what happens when its time has come is `resources/pass-time`. It
 * imports nothing of the shop.
 */
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { ROUTES } from './api/routes.ts';
import { createApp } from './app.ts';
import { Faults } from './faults/faults.ts';
import { RETRY_SCHEDULE, type SandboxOptions } from './options.ts';
import { passTime } from './resources/pass-time.ts';
import { registerAtStart } from './resources/webhook-endpoints.ts';
import { Clock } from './state/clock.ts';
import { Store } from './state/store.ts';
import { Courier } from './webhooks/courier.ts';
import { Modes } from './webhooks/modes.ts';
import type { World } from './world.ts';

export type StripeSandbox = {
  /** `http://127.0.0.1:<port>` */
  url: string;
  port: number;
  app: Hono;
  world: World;
  /** Ends open requests and deliveries, then writes the state. */
  close: () => Promise<void>;
};

const EVERY_SECOND = 1_000;

/** Starts a sandbox on 127.0.0.1. @throws when the port is taken or the state file is not ours */
export async function createStripeSandbox(options: SandboxOptions = {}): Promise<StripeSandbox> {
  const store = new Store(options.stateFile ?? null);
  const courier = new Courier(options.retrySchedule ?? RETRY_SCHEDULE);
  const clock = new Clock(store.tables, options.clock ?? Date.now);
  const faults = new Faults(ROUTES);
  let url = '';
  const world: World = {
    tables: store.tables,
    settings: {
      secretKey: options.secretKey ?? null,
      publishableKey: options.publishableKey ?? null,
      radar: options.radar ?? { blockHighest: true, reviewElevated: true },
      disputePrevention: options.disputePrevention ?? true,
      latency: options.latency ?? 0,
    },
    origin: () => url,
    clock,
    now: () => clock.now(),
    faults,
    webhookModes: new Modes(),
    touched: () => store.touched(),
    dispatch: event => courier.dispatch(world, event),
  };
  for (const target of options.webhooks ?? []) registerAtStart(world, target);
  const app = createApp(world, courier);
  const { server, port } = await listen(app, options.port ?? 12111);
  url = `http://127.0.0.1:${port}`;
  courier.resume(world);
  const tick = setInterval(() => passTime(world), EVERY_SECOND).unref();
  const close = async () => {
    clearInterval(tick);
    faults.over.abort();
    await drain(server);
    await courier.close();
    await store.close();
  };
  return { url, port, app, world, close };
}

function listen(app: Hono, port: number): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, info =>
      resolve({ server, port: info.port }),
    );
    server.once('error', reject);
  });
}

/** Lets requests finish, and closes connections that only wait for a next one. */
function drain(server: ServerType): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 2_000).unref();
  });
}
