import { readdirSync } from 'node:fs';

/**
 * How a promise is broken on purpose, and put right again: for real, in the things that its control looks at. `arrange`
 * brings about what has to be there for the promise to be held at all. Times are handed on to the check.
 */
export type Drill = {
  arrange?(now: Date): Promise<unknown>;
  break(now: Date): Promise<unknown>;
  repair(now: Date): Promise<unknown>;
};

/** Drills by the id of their control: what a domain's `controls.fixture.ts` exports, under whatever name. */
export type Drills = Readonly<Record<string, Drill>>;

const LIB = new URL('../../', import.meta.url);

/** Every drill of every domain. Whoever writes a `controls.fixture.ts` need not register it. */
export async function allDrills(): Promise<ReadonlyMap<string, Drill>> {
  const files = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
    .filter(path => /(?:^|\/)controls\.fixture\.ts$/.test(path))
    .sort();
  const drills = new Map<string, Drill>();
  for (const path of files) {
    const module = (await import(new URL(path, LIB).href)) as Record<string, Drills>;
    for (const declared of Object.values(module))
      for (const [id, drill] of Object.entries(declared)) drills.set(id, drill);
  }
  return drills;
}
