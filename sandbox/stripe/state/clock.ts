import type { Tables } from './tables.ts';

/**
 * The sandbox's time: the wall clock plus what it was moved forward by, which is a row and so survives a restart.
 * It never goes back, as at Stripe: what has expired stays expired. Signatures and waits of webhooks are real time.
 */
export class Clock {
  private readonly wall: () => number;
  private readonly tables: Tables;

  /** @param wall milliseconds since the epoch */
  constructor(tables: Tables, wall: () => number) {
    this.tables = tables;
    this.wall = wall;
  }

  /** Unix seconds. */
  now(): number {
    return Math.floor(this.wall() / 1000) + this.offset();
  }

  /** Seconds ahead of the wall clock. */
  offset(): number {
    return this.tables.clock.get('clock')?.aheadSeconds ?? 0;
  }

  advance(seconds: number): void {
    this.tables.clock.put({ id: 'clock', aheadSeconds: this.offset() + seconds });
  }
}
