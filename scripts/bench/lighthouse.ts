import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heard, startTool } from '../run/children.ts';
import { root } from '../run/root.ts';

export type Reading = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  lcpMs: number;
  cls: number;
  blockedMs: number;
  /** Audits of the last three categories that were not passed. */
  failed: string[];
};

type Page = { url: string; cookie: string | null; indexed: boolean };
type Report = {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number }>;
};

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];

/**
 * One reading of Lighthouse on its mobile profile (a slow phone on a slow network, simulated). Now and then Chromium's
 * trace lacks its beginning (NO_NAVSTART) and says nothing of the page, so each reading has a second try.
 */
export const audit = (chromium: string, page: Page): Promise<Reading> =>
  read(chromium, page).catch(() => read(chromium, page));

async function read(chromium: string, { url, cookie, indexed }: Page): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const file = join(folder, 'report.json');
  const flags = [
    url,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${FLAGS.join(' ')}`,
    ...(cookie ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : []),
    ...(indexed ? [] : ['--skip-audits=is-crawlable']),
  ];
  const env = { ...process.env, CHROME_PATH: chromium };
  const tool = startTool([join(root, 'node_modules/lighthouse/cli/index.js'), ...flags], root, env, 'pipe');
  const said = heard(tool);
  const code = await new Promise(resolve => tool.once('exit', resolve));
  if (code !== 0) throw new Error(`Lighthouse failed on ${url}:\n${said()}`);
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  rmSync(folder, { recursive: true, force: true });
  return readingOf(report);
}

function readingOf({ categories, audits }: Report): Reading {
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  const failed = CATEGORIES.slice(1)
    .flatMap(name => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 1) < 1);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    lcpMs: Math.round(value('largest-contentful-paint')),
    cls: value('cumulative-layout-shift'),
    blockedMs: Math.round(value('total-blocking-time')),
    failed: failed.map(({ id }) => id),
  };
}
