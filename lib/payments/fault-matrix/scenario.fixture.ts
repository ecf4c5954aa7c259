import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { print, stock } from '#lib/catalog/schema.ts';
import { clock, later, MINUTE } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { adasLines } from '#lib/orders/ada-orders.fixture.ts';
import { runJobs } from '../ada-pays.fixture.ts';
import { resendAftermath } from '../aftermath/sweep-aftermath.ts';
import { sweep } from '../sweep.ts';
import { as, FAULTS, type Fault, type TroubledLine, troubledLine } from './troubled-line.fixture.ts';

/** One call site in its place: what makes the call, and what must be true when all is over. */
export type Scenario<Place = unknown> = {
  /** The call as the line sees it: `METHOD /path`, without the query. */
  call: RegExp;
  /** `lose` has the answers to a call lost until all is arranged. */
  arrange: (lose: (call: RegExp) => void) => Promise<Place>;
  act: (place: Place) => Promise<unknown>;
  prove: (place: Place) => Promise<void>;
};

/** Lets a scenario be kept beside others with other places. */
export const scenario = <Place>(of: Scenario<Place>): Scenario => of as Scenario;

type Cell = { id: string; of: Scenario; fault: Fault; place?: unknown; hits: () => number; trouble: unknown };

/** How many cells are under way at once: most of their time is spent in waiting for answers that never come. */
const AT_ONCE = 12;

/**
 * Plays every scenario with every fault, all beside each other, each with trouble on its own calls alone. Then the
 * line heals, there is one sweep, and each cell is looked at.
 */
export async function playMatrix(scenarios: Readonly<Record<string, Scenario>>): Promise<void> {
  const { stripe } = config();
  const line = await troubledLine(stripe.apiUrl.href);
  Object.assign(stripe, { apiUrl: new URL(line.url), timeoutMs: 1_000, retryPauseMs: 5, retryWithinMs: 20 });
  const cells = Object.entries(scenarios).flatMap(([name, of]) =>
    FAULTS.map((fault): Cell => ({ id: `${name} ${fault}`, of, fault, hits: () => 0, trouble: null })),
  );
  beforeAll(async () => {
    await withoutBreaker();
    await adasLines();
    await db().update(print).set({ editionSize: 1_000 });
    await db().update(stock).set({ onHand: 1_000 });
    const left = [...cells];
    const work = async () => {
      for (let cell = left.shift(); cell; cell = left.shift()) await play(line, cell);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await sweepOnce();
  }, 120_000);
  afterAll(async () => {
    await closeDatabase();
    await line.close();
  });
  for (const name of Object.keys(scenarios)) {
    describe(name, () => {
      test.each(cells.filter(cell => cell.of === scenarios[name]))('$fault', async cell => {
        expect(cell.trouble).toBeNull();
        expect(cell.hits()).toBeGreaterThan(0);
        await as(cell.id, () => cell.of.prove(cell.place));
      });
    });
  }
}

async function play(line: TroubledLine, cell: Cell): Promise<void> {
  await as(cell.id, async () => {
    try {
      cell.place = await cell.of.arrange(call => void line.trouble(cell.id, call, 'the answer lost'));
      cell.hits = line.trouble(cell.id, cell.of.call, cell.fault);
      await cell.of.act(cell.place).catch(hasNoAnswer);
    } catch (error) {
      cell.trouble = error;
    } finally {
      line.heal(cell.id);
    }
  });
}

/** What the next minutes bring by themselves: the sweeps, and whatever jobs wait. */
async function sweepOnce(): Promise<void> {
  const soon = later(clock.now(), 3 * MINUTE);
  await sweep(soon);
  await resendAftermath(soon);
  // A job that still has no answer is lost here, which is worse than what a worker does with it.
  while (await runJobs(soon).then(() => false, hasNoAnswer));
}

/** Jobs throw when Stripe did not answer, and operations refuse: that is how they ask to be tried again. */
function hasNoAnswer(error: { name?: string; status?: number }): true {
  if (error.name !== 'NoAnswerFromStripe' && error.status !== 503) throw error;
  return true;
}

/** The breaker has its own tests. Here it would let the trouble of one cell stop the calls of another. */
async function withoutBreaker(): Promise<void> {
  await asOwner(async sql => {
    await sql`create function keep_closed() returns trigger language plpgsql as 'begin return null; end'`;
    await sql`create trigger keep_closed before insert on circuit_breaker for each row execute function keep_closed()`;
  });
}
