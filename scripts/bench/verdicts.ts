import type { Reading } from './lighthouse.ts';

export const PAGES = [
  { name: 'empty', path: '/', cookie: false, indexed: true },
  { name: 'home', path: '/', cookie: false, indexed: true },
  { name: 'product', path: '/prints/murmuration', cookie: false, indexed: true },
  // Not for search engines, on purpose; every other demand of the category holds.
  { name: 'checkout', path: '/checkout', cookie: true, indexed: false },
] as const;

export type Name = (typeof PAGES)[number]['name'];
export type Readings = Record<Name, Reading[]>;

/** Points that a page may lie below the empty page of the same run. */
const POINTS_BELOW = 4;
const LCP_MS = 2_500;
const CLS = 0.02;

/** Prints the medians and, for each target, whether it was met. Answers whether all were. */
export function printVerdicts(readings: Readings): boolean {
  const medians = PAGES.map(({ name }) => ({ name, ...medianOf(readings[name]) }));
  const empty = medians[0]?.performance ?? 0;
  console.log('\n| page | performance | LCP | CLS | blocked | accessibility | best practices | SEO |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (const it of medians)
    console.log(
      `| ${it.name} | ${it.performance} | ${it.lcpMs} ms | ${it.cls.toFixed(3)} | ${it.blockedMs} ms | ${it.accessibility} | ${it.bestPractices} | ${it.seo} |`,
    );
  const missed = medians.slice(1).flatMap(it => missedBy(it, empty));
  console.log(missed.length === 0 ? '\nEvery target is met.' : `\nMissed:\n${missed.map(it => `- ${it}`).join('\n')}`);
  return missed.length === 0;
}

function missedBy(page: Reading & { name: string }, empty: number): string[] {
  const targets: [met: boolean, words: string][] = [
    [page.performance >= empty - POINTS_BELOW, `performance ${page.performance}, the empty page has ${empty}`],
    [page.lcpMs <= LCP_MS, `largest contentful paint ${page.lcpMs} ms, at most ${LCP_MS}`],
    [page.cls <= CLS, `layout shift ${page.cls.toFixed(3)}, at most ${CLS}`],
    [page.accessibility === 100, `accessibility ${page.accessibility}: ${page.failed.join(', ')}`],
    [page.bestPractices === 100, `best practices ${page.bestPractices}: ${page.failed.join(', ')}`],
    [page.seo === 100, `SEO ${page.seo}: ${page.failed.join(', ')}`],
  ];
  return targets.filter(([met]) => !met).map(([, words]) => `${page.name}: ${words}`);
}

function medianOf(readings: Reading[]): Reading {
  const median = (of: (reading: Reading) => number) => {
    const sorted = readings.map(of).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  };
  return {
    performance: median(it => it.performance),
    accessibility: median(it => it.accessibility),
    bestPractices: median(it => it.bestPractices),
    seo: median(it => it.seo),
    lcpMs: median(it => it.lcpMs),
    cls: median(it => it.cls),
    blockedMs: median(it => it.blockedMs),
    failed: [...new Set(readings.flatMap(it => it.failed))],
  };
}
