import type { ChartData, Series } from '#components/admin/charts/model.ts';
import { told } from '#components/admin/charts/model.ts';
import { type Durations, quantile, type RiskDay, TARGETS } from '#lib/risk/model.ts';
import type { Figures } from './figures.ts';
import { decidedIn, judgedIn, moneyOf, programShare, riskOf, share } from './sums.ts';

/** Limits of the card programmes, in percent: ours to warn and to page, and Visa's for merchants (VAMP, from April 2026). */
export const PROGRAM = { warn: 0.5, page: 0.9, excessive: 1.5 } as const;

const SECONDS = { is: 'seconds' } as const;
const COUNT = { is: 'count' } as const;
const PERCENT = { is: 'percent' } as const;

/** Every chart of the reports, in the order in which they are shown. */
export function chartsOf(figures: Figures): ChartData[] {
  const { buckets, period } = figures;
  const along = period > 90 ? 'Week from' : 'Day';
  const common = { along, labels: buckets.map(({ label }) => label) };
  const byBucket = buckets.map(({ days }) => riskOf(figures, days));
  const all = riskOf(
    figures,
    buckets.flatMap(({ days }) => days),
  );
  const each = (name: string, look: Series['look'], of: (day: RiskDay) => number | null): Series => ({
    name,
    look,
    values: byBucket.map(of),
  });
  const after = (part: number, of: (day: RiskDay) => Durations) => (day: RiskDay) => quantile(of(day), part);
  return [
    {
      ...common,
      ...{ id: 'decision', title: 'Time to decision', shape: 'lines', unit: SECONDS },
      says: decisionSays(all),
      series: [
        each(
          'Half are decided within',
          'ink',
          after(0.5, day => day.decision),
        ),
        each(
          '95 of 100 within',
          'vermilion',
          after(0.95, day => day.decision),
        ),
      ],
      limits: [{ at: TARGETS.decided, says: `Target for 95 of 100: ${told(TARGETS.decided, SECONDS)}` }],
    },
    {
      ...common,
      ...{ id: 'first-look', title: 'Time to first look', shape: 'lines', unit: SECONDS },
      says: `Half of all cases were looked at within ${told(quantile(all.firstLook, 0.5), SECONDS)}, nine of ten within ${told(quantile(all.firstLook, 0.9), SECONDS)}.`,
      series: [
        each(
          'Half are looked at within',
          'ink',
          after(0.5, day => day.firstLook),
        ),
        each(
          'Nine of ten within',
          'edge',
          after(0.9, day => day.firstLook),
        ),
      ],
      limits: [{ at: TARGETS.median, says: `Target for half of them to be decided: ${told(TARGETS.median, SECONDS)}` }],
    },
    {
      ...common,
      ...{ id: 'gates', title: 'What the gates said', shape: 'bars', unit: COUNT },
      says: `${told(judgedIn(all), COUNT)} payments were judged: ${told(share(all.judged.hold, judgedIn(all)), PERCENT)} held, ${told(share(all.judged.block, judgedIn(all)), PERCENT)} stopped.`,
      series: [
        each('Allowed', 'edge', ({ judged }) => judged.allow),
        each('Challenged', 'proof', ({ judged }) => judged.challenge),
        each('Held', 'ink', ({ judged }) => judged.hold),
        each('Stopped', 'vermilion', ({ judged }) => judged.block),
      ],
    },
    {
      ...common,
      ...{ id: 'decisions', title: 'What became of cases', shape: 'bars', unit: COUNT },
      says: `People closed ${told(decidedIn(all), COUNT)} cases, ${told(share(all.released, decidedIn(all)), PERCENT)} of them in the customer’s favour. Customers answered for ${told(all.verified, COUNT)} by verifying themselves; ${told(all.lapsed, COUNT)} lapsed before anybody looked.`,
      series: [
        each('Released', 'proof', ({ released }) => released),
        each('Verified by the customer', 'edge', ({ verified }) => verified),
        each('Declined', 'ink', ({ declined }) => declined),
        each('Lapsed unseen', 'vermilion', ({ lapsed }) => lapsed),
      ],
    },
    ...moneyCharts(common, byBucket, all),
    programChart(figures, common),
    verificationChart(figures, common),
  ];
}

type Common = Pick<ChartData, 'along' | 'labels'>;

function decisionSays({ decision, inTime, released, declined }: RiskDay): string {
  if (released + declined === 0) return 'Nobody had to decide anything.';
  const [half, most] = [quantile(decision, 0.5), quantile(decision, 0.95)].map(seconds => told(seconds, SECONDS));
  const within = told(share(inTime, released + declined), PERCENT);
  return `Half of all cases were decided within ${half}, 95 of 100 within ${most}; ${within} within four hours.`;
}

/** One for each currency, the largest first. */
function moneyCharts(common: Common, byBucket: readonly RiskDay[], all: RiskDay): ChartData[] {
  const weight = (currency: string) => (all.held[currency] ?? 0) + (all.stopped[currency] ?? 0);
  const currencies = [...new Set([...Object.keys(all.held), ...Object.keys(all.stopped)])];
  const shown = currencies.length > 0 ? currencies.sort((one, other) => weight(other) - weight(one)) : ['eur'];
  return shown.map(currency => {
    const unit = { is: 'money', currency } as const;
    const code = currency.toUpperCase();
    const title = shown.length > 1 ? `Money held and stopped, ${code}` : 'Money held and stopped';
    return {
      ...common,
      ...{ id: `money-${currency}`, title, shape: 'bars', unit },
      says: `${told(all.held[currency] ?? 0, unit)} were held for a person, ${told(all.stopped[currency] ?? 0, unit)} stopped before any bank was asked or any money taken.`,
      series: [
        { name: 'Held', look: 'ink', values: byBucket.map(({ held }) => held[currency] ?? 0) },
        { name: 'Stopped', look: 'vermilion', values: byBucket.map(({ stopped }) => stopped[currency] ?? 0) },
      ],
    };
  });
}

function programChart(figures: Figures, common: Common): ChartData {
  const values = figures.buckets.map(({ days }) => programShare(figures, days.at(-1) ?? ''));
  const now = values.at(-1) ?? null;
  return {
    ...common,
    ...{ id: 'program', title: 'Disputes and fraud warnings of sales', shape: 'lines', unit: PERCENT },
    says:
      now === null
        ? 'There are no sales of the last thirty days yet.'
        : `Over the last thirty days ${told(now, PERCENT)} of sales came back as a dispute or a warning. Visa calls a merchant excessive from ${told(PROGRAM.excessive, PERCENT)} on.`,
    series: [{ name: 'Of the thirty days before', look: 'ink', values }],
    limits: [
      { at: PROGRAM.warn, says: `We warn from ${told(PROGRAM.warn, PERCENT)}` },
      { at: PROGRAM.page, says: `wake somebody from ${told(PROGRAM.page, PERCENT)}` },
      { at: PROGRAM.excessive, says: `Visa’s limit ${told(PROGRAM.excessive, PERCENT)}` },
    ],
  };
}

function verificationChart(figures: Figures, common: Common): ChartData {
  const days = figures.buckets.map(bucket => moneyOf(figures, bucket.days));
  const [asked, passed] = [
    days.reduce((sum, day) => sum + day.asked, 0),
    days.reduce((sum, day) => sum + day.passed, 0),
  ];
  return {
    ...common,
    ...{ id: 'verification', title: 'Asked to verify themselves', shape: 'bars', unit: COUNT },
    says:
      asked === 0
        ? 'Nobody was asked to verify themselves.'
        : `${told(asked, COUNT)} were asked, and ${told(share(passed, asked), PERCENT)} of them did.`,
    series: [
      { name: 'Verified', look: 'proof', values: days.map(day => day.passed) },
      { name: 'Did not, or not yet', look: 'edge', values: days.map(day => day.asked - day.passed) },
    ],
  };
}
