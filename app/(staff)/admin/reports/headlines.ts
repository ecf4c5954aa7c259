import { told, type Unit } from '#components/admin/charts/model.ts';
import type { Headline } from '#components/admin/reports/headlines.tsx';
import { dayAfter } from '#lib/clock.ts';
import { quantile, TARGETS } from '#lib/risk/model.ts';
import { PROGRAM } from './charts.ts';
import type { Figures } from './figures.ts';
import { decidedIn, judgedIn, moneyOf, programShare, riskOf, share } from './sums.ts';

/** From here on a person who approves adds nothing: nine of ten are let pass. */
const NOISE = 90;

type Measured = Record<
  'half' | 'most' | 'look' | 'review' | 'approval' | 'lapsed' | 'program' | 'passed',
  number | null
>;

/** The figures of a period with what they should be, and what they were in the period before it. */
export function headlinesOf(figures: Figures): Headline[] {
  const days = figures.buckets.flatMap(bucket => bucket.days);
  const now = measure(figures, days);
  const before =
    figures.period > 90
      ? null
      : measure(
          figures,
          days.map(day => dayAfter(day, -figures.period)),
        );
  const line = (
    id: keyof Measured,
    title: string,
    unit: Unit['is'],
    target: string,
    good: (value: number) => boolean,
  ) => {
    const [value, was] = [now[id], before?.[id] ?? null];
    const of = { is: unit } as Unit;
    return {
      id,
      title,
      value: told(value, of),
      target,
      good: value === null ? null : good(value),
      before: was === null ? null : told(was, of),
    };
  };
  return [
    line('half', 'Half decided within', 'seconds', '15 min at most', value => value <= TARGETS.median),
    line('most', '95 of 100 decided within', 'seconds', '4 h at most', value => value <= TARGETS.decided),
    line('look', 'Half looked at within', 'seconds', '15 min at most', value => value <= TARGETS.median),
    line('lapsed', 'Lapsed before anybody looked', 'count', 'none', value => value === 0),
    line('review', 'Held for a person', 'percent', 'below 5 % of payments', value => value < 5),
    line(
      'approval',
      'Released of what people decided',
      'percent',
      'below 90 %: else rules are noise',
      value => value <= NOISE,
    ),
    line('program', 'Disputes and warnings of sales', 'percent', 'below 0.5 %', value => value < PROGRAM.warn),
    line('passed', 'Verified themselves when asked', 'percent', 'half or more', value => value >= 50),
  ];
}

function measure(figures: Figures, days: readonly string[]): Measured {
  const risk = riskOf(figures, days);
  const money = moneyOf(figures, days);
  return {
    half: quantile(risk.decision, 0.5),
    most: quantile(risk.decision, 0.95),
    look: quantile(risk.firstLook, 0.5),
    lapsed: risk.lapsed,
    review: share(risk.judged.hold, judgedIn(risk)),
    approval: share(risk.released, decidedIn(risk)),
    program: programShare(figures, days.at(-1) ?? ''),
    passed: share(money.passed, money.asked),
  };
}
