import type { Size } from '../history/history.ts';
import { percentiles } from '../load.ts';
import { program } from '../place/place.ts';

type Shop = { size: Size; environment: Record<string, string> };
type Which = 'few' | 'many';
type Row = { name: string; few: { meanMs: number; p99: number }; many: { meanMs: number; p99: number }; times: number };

/** What each gate costs with few payments behind it and with many; and what became of presses by fifty at a time. */
export type GateRates = {
  few: number;
  many: number;
  rows: Row[];
  parallel: { count: number; seconds: number; lost: number; twice: number };
};

/** Turn by turn, and back: what the machine does besides meets both alike. */
const TURNS: readonly Which[] = ['few', 'many', 'many', 'few', 'few', 'many'];
const EACH_TURN = 460;
const IN_PARALLEL = 10_000;

export async function measureGates(few: Shop, many: Shop): Promise<GateRates> {
  const shops = { few, many };
  const times: Record<Which, Record<string, number[]>> = { few: {}, many: {} };
  let parallel: GateRates['parallel'] = { count: 0, seconds: 0, lost: 0, twice: 0 };
  for (const [turn, which] of TURNS.entries()) {
    const words = [String(EACH_TURN), turn === TURNS.length - 1 ? String(IN_PARALLEL) : '0'];
    const environment = { ...shops[which].environment, DATABASE_POOL: '50' };
    const found = JSON.parse(await program('../gates/run.ts', words, environment));
    for (const [name, took] of Object.entries<number[]>(found.times))
      times[which][name] = [...(times[which][name] ?? []), ...took];
    parallel = found.parallel ?? parallel;
  }
  const rows = Object.keys(times.few).map(name => {
    const [few, many] = [costOf(times.few[name] ?? []), costOf(times.many[name] ?? [])];
    return { name, few, many, times: many.meanMs / few.meanMs };
  });
  return { few: few.size.orders, many: many.size.orders, rows, parallel };
}

const costOf = (times: number[]) => ({
  meanMs: times.reduce((sum, one) => sum + one, 0) / times.length,
  p99: percentiles(times).p99,
});

const P99_MS = 25;
const TIMES = 1.3;

/** Prints them; answers which aims are missed. */
export function printGates({ few, many, rows, parallel }: GateRates): string[] {
  const ms = (time: number): string => `${time.toFixed(1)} ms`;
  console.log(`\n| a gate, one at a time | ${few} payments, mean | p99 | ${many} payments, mean | p99 | times |`);
  console.log('|---|---|---|---|---|---|');
  for (const it of rows)
    console.log(
      `| ${it.name} | ${ms(it.few.meanMs)} | ${ms(it.few.p99)} | ${ms(it.many.meanMs)} | ${ms(it.many.p99)} | × ${it.times.toFixed(2)} |`,
    );
  const { count, seconds, lost, twice } = parallel;
  console.log(
    `\n${count} presses from 50 clients, each asked twice at once: ${seconds.toFixed(1)} s, ${lost} words lost, ${twice} twice.`,
  );
  return [
    ...rows
      .filter(it => it.many.p99 > P99_MS)
      .map(it => `${it.name}: p99 ${ms(it.many.p99)}, ${P99_MS} ms is aimed at`),
    ...rows
      .filter(it => it.times > TIMES)
      .map(it => `${it.name}: × ${it.times.toFixed(2)} with ${many} payments, ${TIMES} is aimed at`),
    ...(lost + twice > 0 ? [`gates: of ${count} presses ${lost} words are lost and ${twice} are there twice`] : []),
  ];
}
