import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { watchedLine } from '../../chaos/watched-line.ts';
import { root } from '../root.ts';
import { type Calls, rowsOnRecord, troubleWith } from './compare.ts';

/** What Node is told for a process whose connections are written down. */
export const RECORDED = ['--import', join(root, 'scripts/run/egress/record-connections.mjs')];

const REQUEST = /(?:^|\n)(?:GET|POST|DELETE) \/\S* HTTP\/1\.1\r\n/g;
const MESSAGE = /(?:^|\n)DATA\r\n/g;

/**
 * Stands round the shop of the tests: what it asks of Stripe and of the mail server passes through here and is counted,
 * and its processes write down every connection that they begin. At the end both are compared with the ledger of
 * disclosures.
 */
export class Recording {
  readonly environment: Record<string, string>;
  readonly #calls: Calls;
  readonly #before: Calls;
  readonly #allowed: Set<string>;
  readonly #lines: { close: () => void }[];
  /** The host of the shop itself. */
  readonly #shop: string;

  private constructor(held: Pick<Recording, 'environment'> & Held) {
    this.environment = held.environment;
    this.#calls = held.calls;
    this.#before = held.before;
    this.#allowed = held.allowed;
    this.#lines = held.lines;
    this.#shop = held.shop;
  }

  /** Begins before the shop does, in whose environment the lines stand instead of Stripe and the mail server. */
  static async start(shop: Record<string, string>, log: string): Promise<Recording> {
    const { STRIPE_API_URL = '', SMTP_URL = '', DATABASE_URL = '', SHOP_URL = 'http://localhost' } = shop;
    const calls: Calls = { stripe: 0, mail: 0 };
    const count = (what: keyof Calls, begins: RegExp) => (data: Buffer) => {
      calls[what] += data.toString('latin1').match(begins)?.length ?? 0;
      return 'pass' as const;
    };
    const stripe = await watchedLine(new URL(STRIPE_API_URL), count('stripe', REQUEST), () => {});
    const mail = await watchedLine(new URL(SMTP_URL), count('mail', MESSAGE), () => {});
    rmSync(log, { force: true });
    mkdirSync(dirname(log), { recursive: true });
    const lines = { STRIPE_API_URL: stripe.url, SMTP_URL: mail.url };
    return new Recording({
      environment: { ...lines, CONNECTIONS_LOG: log },
      calls,
      before: await rowsOnRecord(DATABASE_URL),
      allowed: new Set([stripe.url, mail.url, DATABASE_URL].map(url => new URL(url).host)),
      lines: [stripe, mail],
      shop: new URL(SHOP_URL).host,
    });
  }

  /**
   * What is wrong with what left, one sentence each. `kills`: how often a process was ended in the middle of something;
   * `webs`: where the web servers listen.
   */
  async troubles(databaseUrl: string, { kills, webs }: { kills: number; webs: readonly string[] }): Promise<string[]> {
    const log = this.environment.CONNECTIONS_LOG ?? '';
    const reached = existsSync(log) ? new Set(readFileSync(log, 'utf8').trim().split('\n')) : new Set<string>();
    const rows = await rowsOnRecord(databaseUrl);
    // Its controls look at it as people reach it.
    const own = new Set([this.#shop, ...webs.map(web => `localhost:${new URL(web).port}`)]);
    return troubleWith({
      reached,
      own,
      allowed: this.#allowed,
      calls: this.#calls,
      before: this.#before,
      rows,
      kills,
    });
  }

  readonly close = async (): Promise<void> => {
    for (const line of this.#lines) line.close();
  };
}

type Held = { calls: Calls; before: Calls; allowed: Set<string>; lines: { close: () => void }[]; shop: string };
