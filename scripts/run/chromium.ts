import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { onThisMachine } from './chromium-here.ts';

/**
 * A Chromium for the end-to-end tests: the one in CHROMIUM, one on this machine, Playwright's own (downloaded when
 * needed), or the system's package. Throws a sentence when none of these works.
 */
export function findChromium(root: string): string {
  const given = process.env.CHROMIUM;
  if (given && !existsSync(given)) throw new Error(`CHROMIUM names ${given}, and there is nothing.`);
  return given ?? onThisMachine() ?? downloaded(root) ?? packaged() ?? complain();
}

function downloaded(root: string): string | undefined {
  const place = chromium.executablePath();
  if (existsSync(place)) return place;
  console.log("No Chromium here: asking for Playwright's own …");
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  const asRoot = process.getuid?.() === 0 ? ['--with-deps'] : [];
  spawnSync(process.execPath, [cli, 'install', ...asRoot, 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  return existsSync(place) ? place : undefined;
}

function packaged(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log("Playwright's own cannot be had: asking for the system's package …");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
  return onThisMachine();
}

function complain(): never {
  throw new Error(
    'The end-to-end tests need Chromium: install one, and name it in CHROMIUM if it is in an unusual place.',
  );
}
