import type { Source } from './tree.ts';

/** Files that may reach out, each by the one way that is written down first: `passOn`. */
const DOORS: Record<string, RegExp> = {
  'lib/db/outside.ts': /\boutside\b/,
  'lib/db/index.ts': /\boutside\b/,
  'lib/disclosure/pass-on.ts': /\boutside\b/,
  'lib/payments/stripe.ts': /\boutside\b|\bnew Stripe\b|createNodeHttpClient/,
  'lib/mail/deliver.ts': /\bcreateTransport\b/,
  // The shop looks at itself as people reach it: at its own address alone, by `lookAt`.
  'lib/policy/served/ask.ts': /node:https?'/,
  // In a process of its own, which gets nothing but that address.
  'lib/policy/assessment/run-assessment.ts': /child_process/,
  'lib/policy/served/tls.ts': /node:tls'/,
};

/** Whatever can open a connection to somewhere: what is imported for it, and what needs no import. */
const WAYS_OUT: RegExp[] = [
  /\boutside\b(?=\()|import[^;]*\boutside\b[^;]*from/,
  /(?<![.\w])fetch\(/,
  /new (?:WebSocket|EventSource|XMLHttpRequest)\(/,
  /from '(?:node:)?(?:https|tls|dgram|dns|dns\/promises|http2|undici|child_process|worker_threads)'/,
  /import (?!type)[^;]*\b(?:request|get|Agent|connect|createConnection|Socket)\b[^;]*from '(?:node:)?(?:http|net)'/,
  /\bnew Stripe\b|createNodeHttpClient/,
  /\bcreateTransport\b/,
];

/** What runs in the web server and the worker; browsers are held by the content security policy. */
const OURS = /^(?:lib|app|server|scripts\/worker)\/|^(?:proxy|scripts\/worker)\.ts$/;
const TRIED = /\.(?:test|fixture)\.tsx?$/;

/** Places of the store that could reach the network beside the ledger of disclosures. */
export function waysOut(sources: Source[]): string[] {
  return sources
    .filter(({ path, text }) => OURS.test(path) && !TRIED.test(path) && !/^['"]use client['"]/.test(text))
    .flatMap(({ path, text }) => {
      const bare = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      return WAYS_OUT.flatMap(way => {
        const found = way.exec(bare);
        return found && !DOORS[path]?.test(found[0]) ? [`${path}: ${found[0].replaceAll(/\s+/g, ' ')}`] : [];
      });
    });
}
