import { writeFileSync } from 'node:fs';
import { type AlertTimes, printAlerts } from './alerts/alerts.ts';
import { type CampaignRates, printCampaign } from './campaign/campaign.ts';
import { type ExportReading, printExports } from './exports/exports.ts';
import { type GateRates, printGates } from './gates/gates.ts';
import type { Growth } from './growth/growth.ts';
import { type GuardReading, printGuard } from './guard/guard.ts';
import { type IdentityRates, printIdentity } from './identity/identity.ts';
import type { Machine } from './machine.ts';
import type { PlaceRates } from './place/place.ts';
import type { Row } from './rates/rates.ts';

export type Report = {
  machine: Machine;
  rates: Row[];
  place: PlaceRates | null;
  identity: IdentityRates | null;
  alerts: AlertTimes | null;
  gates: GateRates | null;
  exports: ExportReading[] | null;
  campaign: CampaignRates | null;
  growth: Growth | null;
  guard: GuardReading | null;
};

const PLACE_AIM = 0.35;
const PLACE_P99_MS = 150;
const GROWTH_AIM = 1.2;

/** Prints the tables and, for each aim, whether it was met; writes everything as JSON when a file is named. */
export function report(found: Report, file: string | undefined): boolean {
  const { machine, rates, place, identity, alerts, gates, exports, campaign, growth, guard } = found;
  console.log(
    `\n${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB; Node ${machine.node}, PostgreSQL ${machine.postgres}`,
  );
  const missed = [
    ...printRates(rates),
    ...(place ? printPlace(place) : []),
    ...(identity ? printIdentity(identity) : []),
    ...(alerts ? printAlerts(alerts) : []),
    ...(gates ? printGates(gates) : []),
    ...(exports ? printExports(exports) : []),
    ...(campaign ? printCampaign(campaign) : []),
    ...(growth ? printGrowth(growth) : []),
    ...(guard ? printGuard(guard) : []),
  ];
  console.log(missed.length === 0 ? '\nEvery aim is met.' : `\nMissed:\n${missed.map(it => `- ${it}`).join('\n')}`);
  if (file) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  return missed.length === 0;
}

function printRates(rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  console.log('\n| asked | per CPU-second | floor | share | aim | per second | p50 | p99 |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (const { name, rate, floorRate, floor, share, aim } of rows)
    console.log(
      `| ${name} | ${whole(rate.perCpuSecond)} | ${whole(floorRate.perCpuSecond)} (${floor}) | ${share.toFixed(2)} | ${aim ?? '–'} | ${whole(rate.perSecond)} | ${ms(rate.p50)} | ${ms(rate.p99)} |`,
    );
  return rows
    .filter(({ share, aim }) => aim !== null && share < aim)
    .map(({ name, share, aim, floor }) => `${name}: ${share.toFixed(2)} of ${floor}, ${aim} is aimed at`);
}

function printPlace({ place, bare }: PlaceRates): string[] {
  const share = bare.meanMs / place.meanMs;
  console.log('\n| the pay button, eight at a time | mean | p50 | p99 | per CPU-second |\n|---|---|---|---|---|');
  console.log(
    `| place, without Stripe's time | ${ms(place.meanMs)} | ${ms(place.p50)} | ${ms(place.p99)} | ${whole(place.perCpuSecond)} |`,
  );
  console.log(
    `| its ${whole(place.statements)} statements alone | ${ms(bare.meanMs)} | ${ms(bare.p50)} | ${ms(bare.p99)} | ${whole(bare.perCpuSecond)} |`,
  );
  const missed = [];
  if (share < PLACE_AIM) missed.push(`place: ${share.toFixed(2)} of its bare statements, ${PLACE_AIM} is aimed at`);
  if (place.p99 > PLACE_P99_MS) missed.push(`place: p99 ${ms(place.p99)}, ${PLACE_P99_MS} ms is aimed at`);
  return missed;
}

function printGrowth({ small, large, rows }: Growth): string[] {
  const size = ({ prints, orders }: Growth['small']) => `${prints} prints, ${orders} orders`;
  console.log(`\n| each costs, in ms | ${size(small)} | ${size(large)} | times |\n|---|---|---|---|`);
  for (const it of rows)
    console.log(`| ${it.name} | ${it.small.toFixed(2)} | ${it.large.toFixed(2)} | × ${it.times.toFixed(2)} |`);
  return rows
    .filter(({ times }) => times > GROWTH_AIM)
    .map(({ name, times }) => `${name}: × ${times.toFixed(2)} in the large shop, ${GROWTH_AIM} is aimed at`);
}

const whole = (rate: number): string => String(Math.round(rate));
const ms = (milliseconds: number): string => `${milliseconds.toFixed(1)} ms`;
