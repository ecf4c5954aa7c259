import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { databaseOn, migratedTemplate } from '../../.ci/vitest/template.ts';
import { startPostgres } from '../../sandbox/postgres/start.ts';
import { Fleet } from './fleet.ts';
import { openFleetControl } from './fleet-control.ts';
import { freePort } from './ports.ts';
import { root } from './root.ts';
import type { Running } from './running.ts';
import { script } from './script.ts';
import { startSurroundings } from './surroundings.ts';

/** Where the tests keep what they write: removed at their start, left at their end to be looked at. */
export const TEST_DATA = join(root, '.data/test');

/** What the tests run on, each part started when first asked for and ended with the rest. */
export class TestWorld {
  readonly #running: Running;
  #server: Promise<string> | undefined;
  #shop: Promise<Record<string, string>> | undefined;

  constructor(running: Running) {
    this.#running = running;
    rmSync(TEST_DATA, { recursive: true, force: true });
  }

  /** A PostgreSQL of its own that forgets everything: no fsync. */
  server(): Promise<string> {
    this.#server ??= this.#startServer();
    return this.#server;
  }

  /** The environment of a seeded shop with its surroundings; nothing of the shop itself runs yet. */
  shop(): Promise<Record<string, string>> {
    this.#shop ??= this.#prepareShop();
    return this.#shop;
  }

  /** Starts two web servers and two workers from the production build; the environment also says how to reach each. */
  async open(): Promise<Record<string, string>> {
    const environment = await this.shop();
    const fleet = await Fleet.start({ environment, logs: join(TEST_DATA, 'logs'), running: this.#running });
    const control = await openFleetControl(fleet);
    this.#running.add({ name: 'fleet control', stop: control.close });
    return { ...environment, FLEET_URL: control.url, WEB_URLS: fleet.webs.join(',') };
  }

  async #startServer() {
    const server = await startPostgres({
      root,
      data: join(TEST_DATA, 'pg18'),
      port: await freePort(),
      password: randomBytes(16).toString('hex'),
      settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
    });
    this.#running.add({ name: 'database', stop: server.remove });
    return server.url('postgres');
  }

  async #prepareShop() {
    const server = await this.server();
    const port = await freePort();
    const shopUrl = `http://localhost:${port}`;
    const { environment } = await startSurroundings(root, {
      folder: TEST_DATA,
      shopUrl,
      started: child => this.#running.addChild(child),
    });
    const shop = {
      ...environment,
      DATABASE_URL: await cloned(server),
      APP_SECRET: randomBytes(32).toString('base64url'),
      SHOP_URL: shopUrl,
      PORT: String(port),
      LIMITS_TIMES: '50',
      SEED_STAFF_EMAIL: 'grace@counterproof.test',
      SEED_STAFF_PASSWORD: randomBytes(12).toString('base64url'),
      SEED_CUSTOMER_EMAIL: 'ada@counterproof.test',
      SEED_CUSTOMER_PASSWORD: randomBytes(12).toString('base64url'),
      LOG_FOLDER: join(TEST_DATA, 'logs'),
    };
    await script(root, 'scripts/seed.ts', shop);
    return shop;
  }
}

async function cloned(server: string): Promise<string> {
  const template = await migratedTemplate(root, server);
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  await sql.unsafe(`create database shop template ${template}`);
  await sql.end();
  return databaseOn(server, 'shop');
}
