import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { addressesOf, migratedTemplate } from '../../.ci/vitest/template.ts';
import { inMemory } from '../../sandbox/postgres/in-memory.ts';
import { type Postgres, startPostgres } from '../../sandbox/postgres/start.ts';
import { freePort } from './ports.ts';
import { root } from './root.ts';

/** What a database may forget that nobody needs after the tests: it is faster by far. */
const FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
/** What it may forget and still keep every commit when its processes are killed: only a machine's end would tell. */
const SURE = ['fsync=off', 'full_page_writes=off'];

const REVIVALS = 40;

export type Kept = {
  /** Whether it must keep every commit when its processes are killed. */
  sure: boolean;
  /** Whether its files may be in memory: tests are quicker so, a bench would measure what no shop runs on. */
  memory: boolean;
};

/** A PostgreSQL for tests, which can be killed as a machine would kill it and started again at the same address. */
export class TestDatabase {
  readonly #options: Parameters<typeof startPostgres>[0];
  #server: Postgres;

  private constructor(options: Parameters<typeof startPostgres>[0], server: Postgres) {
    this.#options = options;
    this.#server = server;
  }

  static async start(wanted: string, { sure, memory }: Kept): Promise<TestDatabase> {
    const password = randomBytes(16).toString('hex');
    const data = memory ? await inMemory(wanted) : wanted;
    const options = { root, data, port: await freePort(), password, settings: sure ? SURE : FORGETFUL };
    return new TestDatabase(options, await startPostgres(options));
  }

  get url(): string {
    return this.#server.url('postgres');
  }

  /** A migrated, empty copy of the shop's database; answers its addresses, as the store's role and as the owner's. */
  async clone(name: string): Promise<ReturnType<typeof addressesOf>> {
    const template = await migratedTemplate(root, this.url);
    const sql = postgres(this.url, { max: 1, onnotice: () => {} });
    await sql.unsafe(`create database ${name} template ${template}`);
    await sql.end();
    return addressesOf(this.url, name);
  }

  /** `kill -9` of the postmaster: its other processes find out and end as well. */
  async kill(): Promise<void> {
    const { child } = this.#server;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** Starts it again. It refuses as long as a process of the killed one holds on to their shared memory. */
  async revive(): Promise<void> {
    for (let tries = 1; ; tries++)
      try {
        this.#server = await startPostgres(this.#options);
        return;
      } catch (error) {
        if (tries === REVIVALS) throw error;
        await wait(100);
      }
  }

  async remove(): Promise<void> {
    await this.#server.remove();
  }
}
