import { createServer } from 'node:http';
import { onTestFinished, vi } from 'vitest';
import { DAY, later } from '#lib/clock.ts';
import { onLoopback } from '../../../scripts/run/on-loopback.ts';
import { policyInForce } from '../revisions/versions.ts';
import type { Drill } from '../runs/drill.fixture.ts';

let said: { status: number; body: string } = { status: 404, body: '' };

/** A place that answers whatever is `said`, where the shop looks at itself. */
async function open(): Promise<void> {
  const server = createServer((_, response) => response.writeHead(said.status).end(said.body));
  const { port, close } = await onLoopback(server);
  vi.stubEnv('LOOK_AT_URL', `http://127.0.0.1:${port}`);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await close();
  });
}

/** The policy as a page, with the last clause or without it: there its words stand in a script only. */
async function page(now: Date, whole: boolean): Promise<void> {
  const { clauses } = await policyInForce(now);
  const words = ({ heading, text }: (typeof clauses)[number]) =>
    [heading, ...text].join('</p>\n<p>').replaceAll("'", '&#x27;');
  const shown = (whole ? clauses : clauses.slice(0, -1)).map(words).join('');
  said = { status: 200, body: `<p>${shown}</p><script>${clauses.map(words).join('')}</script>` };
}

const contact = (expires: Date): void => {
  said = { status: 200, body: `Contact: mailto:support@counterproof.test\nExpires: ${expires.toISOString()}\n` };
};

export const publishedDrills: Record<string, Drill> = {
  'policy.open-to-everybody': {
    arrange: async now => {
      await open();
      await page(now, true);
    },
    break: now => page(now, false),
    repair: now => page(now, true),
  },
  'policy.security-contact': {
    arrange: async now => {
      await open();
      contact(later(now, 90 * DAY));
    },
    break: async now => contact(later(now, -DAY)),
    repair: async now => contact(later(now, 90 * DAY)),
  },
};
