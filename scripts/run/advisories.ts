import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUNDLES } from './bundle.ts';
import { npm } from './npm.ts';

const PATIENCE_MS = 30_000;
const DAY_MS = 24 * 60 * 60 * 1000;

type Audit = {
  vulnerabilities?: Record<string, { severity: string; range: string }>;
  message?: string;
  statusCode?: number;
  error?: { summary?: string };
};

/**
 * Asks npm's registry what is known of the packages that run, and leaves the answer beside the bundles, or why there was
 * none. Names and versions of public packages are sent, nothing about the shop or anybody. `registry`: another than npm's own.
 */
export async function askAdvisories(folder: string, registry?: string): Promise<void> {
  const words = ['audit', '--json', '--omit', 'dev', '--package-lock-only', '--fetch-retries', '0'];
  const said = await npm(words, folder, PATIENCE_MS, registry ? { npm_config_registry: registry } : {});
  const answer = read(said);
  const asked = {
    askedAt: new Date().toISOString(),
    answered: answer?.vulnerabilities !== undefined,
    reason: answer?.vulnerabilities ? null : whyNot(answer),
    found: Object.entries(answer?.vulnerabilities ?? {}).map(([name, { severity, range }]) => ({
      name,
      severity,
      range,
    })),
  };
  await mkdir(join(folder, BUNDLES), { recursive: true });
  const file = join(folder, BUNDLES, 'advisories.json');
  await writeFile(`${file}.new`, JSON.stringify(asked, null, 2));
  await rename(`${file}.new`, file);
}

/** Goes on asking once a day, for as long as this process lives. */
export const askAdvisoriesDaily = (folder: string): void =>
  void setInterval(() => askAdvisories(folder).catch(() => {}), DAY_MS).unref();

function read(said: string | null): Audit | null {
  try {
    return JSON.parse(said ?? '') as Audit;
  } catch {
    return null;
  }
}

/** Without the address of whom it asked: the words go to pages. */
const whyNot = (answer: Audit | null): string =>
  answer?.statusCode
    ? `it answers ${answer.statusCode} to questions about advisories.`
    : answer?.message || answer?.error?.summary
      ? 'it could not be reached.'
      : 'npm said nothing that could be read.';
