import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Recording } from './egress/recording.ts';
import { Fleet } from './fleet.ts';
import { openFleetControl } from './fleet-control.ts';
import { OnlyOne } from './only-one.ts';
import { TESTS } from './places.ts';
import { freePort } from './ports.ts';
import { root } from './root.ts';
import type { Running } from './running.ts';
import { script } from './script.ts';
import { seal } from './seal.ts';
import { startSurroundings } from './surroundings.ts';
import { type Kept, TestDatabase } from './test-database.ts';
import { testPeople } from './test-people.ts';
import { SERVING, startObserver } from './web-and-worker.ts';

/** Where the tests keep what they write: removed at their start, left at their end to be looked at. */
export const TEST_DATA = join(root, '.data/test');

type Options = Partial<Kept> & { folder?: string };

/** What the tests run on, each part started when first asked for and ended with the rest. */
export class TestWorld {
  readonly #running: Running;
  readonly #folder: string;
  readonly #kept: Kept;
  readonly #people = testPeople();
  #database: Promise<TestDatabase> | undefined;
  #shop: Promise<Record<string, string>> | undefined;
  #left: (() => Promise<string[]>) | undefined;

  constructor(running: Running, { folder = TEST_DATA, sure = false, memory = false }: Options = {}) {
    this.#running = running;
    this.#folder = folder;
    this.#kept = { sure, memory };
    const note = new OnlyOne(TESTS);
    running.afterwards(() => note.release());
    rmSync(folder, { recursive: true, force: true });
  }

  get logs(): string {
    return join(this.#folder, 'logs');
  }

  /** A PostgreSQL of its own. */
  database(): Promise<TestDatabase> {
    this.#database ??= this.#startDatabase();
    return this.#database;
  }

  /** The address of that PostgreSQL. */
  async server(): Promise<string> {
    return (await this.database()).url;
  }

  /** The environment of a seeded shop with its surroundings; nothing of the shop itself runs yet. */
  shop(): Promise<Record<string, string>> {
    this.#shop ??= this.#prepareShop();
    return this.#shop;
  }

  /** Starts two web servers and two workers from the production build; the environment also says how to reach each. */
  async open(): Promise<Record<string, string>> {
    const environment = await this.shop();
    const started = this.#running.addChild.bind(this.#running);
    const recording = await Recording.start(environment, join(this.logs, 'connections'));
    const recorded = { ...environment, ...recording.environment };
    // What the page may talk to is signed, and here these are the lines of the recording.
    await seal(root, { ...recorded, ...SERVING });
    const fleet = await Fleet.start({ environment: recorded, logs: this.logs, started });
    const control = await openFleetControl(fleet);
    for (const { name, close } of [
      { name: 'balancer', close: fleet.close },
      { name: 'fleet control', close: control.close },
      { name: 'recording', close: recording.close },
    ])
      this.#running.add({ name, stop: close });
    started(startObserver(root, { ...recorded, ...SERVING }, this.logs));
    this.#left = () => recording.troubles(environment.DATABASE_URL ?? '', fleet);
    return { ...environment, ...this.#people.specs, FLEET_URL: control.url, WEB_URLS: fleet.webs.join(',') };
  }

  /** What is wrong with what left the shop since it was opened: see `egress/`. */
  async leftUnrecorded(): Promise<string[]> {
    return this.#left ? this.#left() : ['The shop was not opened.'];
  }

  async #startDatabase() {
    const database = await TestDatabase.start(join(this.#folder, 'pg18'), this.#kept);
    this.#running.add({ name: 'database', stop: () => database.remove() });
    return database;
  }

  async #prepareShop() {
    const database = await this.database();
    const port = await freePort();
    const shopUrl = `http://localhost:${port}`;
    const { environment } = await startSurroundings(root, {
      folder: this.#folder,
      shopUrl,
      started: child => this.#running.addChild(child),
    });
    const shop = {
      ...environment,
      ...(await database.clone('shop')),
      AUDIT_CHECKPOINT_FOLDER: join(this.#folder, 'audit'),
      APP_SECRET: randomBytes(32).toString('base64url'),
      SHOP_URL: shopUrl,
      PORT: String(port),
      LIMITS_TIMES: '50',
      // Browsers, builds and a database share two cores: a gate that is kept waiting there is not late.
      GATE_PATIENCE: '20',
      // Long enough to undo a decision in a browser, and no longer.
      DESK_GRACE_SECONDS: '4',
      ...this.#people.seed,
      LOG_FOLDER: this.logs,
    };
    await script(root, 'scripts/seed.ts', shop);
    return shop;
  }
}
