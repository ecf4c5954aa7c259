import type { OutgoingHttpHeaders } from 'node:http';
import type { Encoding } from './encoding.ts';

/**
 * A finished answer: its headers, its body in one encoding, and when it stops being repeated (ms since 1970). `head` is
 * the headers as they are written out, made at the first repetition; `used`, whether there was one of late.
 */
export type Page = { headers: OutgoingHttpHeaders; body: Buffer; until: number; head?: string[]; used?: boolean };

const LARGEST = 4_000_000;

/**
 * Answers kept ready to be repeated. When the bytes run out, the oldest that nobody has asked for of late go first: an
 * answer that is being repeated is only marked, because moving it costs more than writing it. Keys are a path without
 * a query and an encoding: nobody can fill it with invented queries.
 */
export class PageMemory {
  readonly #pages = new Map<string, Page>();
  readonly #capacity: number;
  #bytes = 0;
  /** Grows with every purge, so that an answer begun before one is not kept after it. */
  generation = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  find(path: string, encoding: Encoding, now: number): Page | undefined {
    const key = `${encoding} ${path}`;
    const page = this.#pages.get(key);
    if (!page) return;
    if (page.until <= now) {
      this.#drop(key, page);
      return;
    }
    page.used = true;
    return page;
  }

  keep(path: string, encoding: Encoding, page: Page): void {
    if (page.body.length > LARGEST) return;
    const key = `${encoding} ${path}`;
    const before = this.#pages.get(key);
    if (before) this.#drop(key, before);
    // Whoever has just asked for it counts as using it, until there is room.
    page.used = true;
    this.#add(key, page);
    for (const [oldest, dropped] of this.#pages) {
      if (this.#bytes <= this.#capacity) break;
      this.#drop(oldest, dropped);
      if (!dropped.used) continue;
      // Once more around: it comes again when all the others have had their turn.
      dropped.used = false;
      this.#add(oldest, dropped);
    }
    page.used = false;
  }

  purge(): void {
    this.generation++;
    this.#pages.clear();
    this.#bytes = 0;
  }

  get bytes(): number {
    return this.#bytes;
  }

  #add(key: string, page: Page) {
    this.#pages.set(key, page);
    this.#bytes += page.body.length;
  }

  #drop(key: string, page: Page) {
    this.#pages.delete(key);
    this.#bytes -= page.body.length;
  }
}
