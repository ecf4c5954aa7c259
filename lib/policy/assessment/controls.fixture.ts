import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { newId } from '#lib/id.ts';
import { bundleAlone } from '../../../scripts/run/bundle.ts';
import { root } from '../../../scripts/run/root.ts';
import { noncePolicy } from '../../../server/csp-policy.ts';
import { openFront } from '../../../server/front.fixture.ts';
import type { Drill } from '../runs/drill.fixture.ts';
import { LOOKED_AT } from '../served/looked-at.ts';
import { askForAssessment } from './ask-for-assessment.ts';
import { runAssessment } from './run-assessment.ts';

const PAGES = new Set([...LOOKED_AT.map(({ path }) => path.split('?')[0]), '/account', '/support']);

/** A small shop: pages that are there, and a refusal for everything else. `left` lies where it should not. */
const pagesWith =
  (left: string | null) =>
  ({ method, url = '' }: IncomingMessage, response: ServerResponse): void => {
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('content-security-policy', noncePolicy('bm9uY2U='));
    const there = (PAGES.has(url.split('?')[0]) && !url.includes('none')) || url === left;
    response.statusCode = method !== 'GET' && method !== 'HEAD' ? 403 : there ? 200 : 404;
    response.end('<p>hello');
  };

let folder: string | undefined;

/** Has a small shop assessed as the worker does it. */
async function assessed(now: Date, left: string | null = null): Promise<void> {
  const shopUrl = new URL('http://127.0.0.1');
  const front = await openFront(pagesWith(left), { shopUrl, bodyLimit: 1_000_000 });
  shopUrl.port = String(front.port);
  vi.stubEnv('LOOK_AT_URL', shopUrl.origin);
  try {
    const assessmentId = newId();
    await askForAssessment(staffWith('auditor'), { assessmentId }, now);
    await runAssessment(assessmentId, now, join(folder ?? '', 'assess.mjs'));
  } finally {
    await front.close();
    vi.unstubAllEnvs();
  }
}

export const assessmentDrills: Record<string, Drill> = {
  'shop.withstands-its-own-attacks': {
    arrange: async now => {
      folder = mkdtempSync(join(tmpdir(), 'counterproof-assess-'));
      onTestFinished(() => rmSync(folder ?? '', { recursive: true, force: true }));
      await bundleAlone(root, 'scripts/assess.ts', join(folder, 'assess.mjs'));
      await assessed(now);
    },
    // Somebody copied a file too many.
    break: now => assessed(now, '/.env'),
    repair: now => assessed(now),
  },
};
