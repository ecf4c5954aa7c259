import { createHash } from 'node:crypto';
import type { BrowserContext, CDPSession, Page, Response } from 'playwright-core';
import { PAYMENT_PAGE, type Seen } from '#lib/payment-page/model.ts';
import { isFrameworkScript } from '../../server/framework-scripts.ts';
import { readDocument } from './read-document.ts';

/** Longer than this the page is not waited for. */
const PATIENCE_MS = 30_000;
/** A page that has asked for nothing for so long is as a buyer sees it. */
const QUIET_MS = 400;
const SETTLES_MS = 5_000;
/** Of an inline script that nobody knows, what a person needs to see. */
const SHOWN = 300;

/**
 * Opens the payment page as a buyer's browser does and tells what came: headers, scripts, frames, forms, bytes, and whom
 * it asked. `shop` is the origin at which it is reached. Throws when the page does not come at all.
 */
export async function look(context: BrowserContext, shop: string): Promise<Seen> {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    const [files, asked, refused] = [filesOf(page), askedBy(page), await refusedIn(session)];
    const answer = await page.goto(`${shop}${PAYMENT_PAGE}`, { waitUntil: 'load', timeout: PATIENCE_MS });
    if (!answer) throw new Error('The payment page did not answer.');
    await quiet(page);
    const { scripts, ...document } = await readDocument(session);
    const headers = (await answer.headersArray()).map(({ name, value }) => [name.toLowerCase(), value] as const);
    return {
      status: answer.status(),
      headers,
      scripts: scripts.map(({ url, text }) => ({
        url,
        text: text?.slice(0, SHOWN) ?? null,
        recognised: text !== null && isFrameworkScript(text),
      })),
      ...document,
      files: await files(),
      asked: [...asked].sort(),
      refused: [...refused].sort(),
      nonce: nonceOf(headers),
    };
  } finally {
    await page.close();
  }
}

function nonceOf(headers: Seen['headers']): string | null {
  const [, policy = ''] = headers.find(([name]) => name === 'content-security-policy') ?? [];
  return /'nonce-([^']+)'/.exec(policy)?.[1] ?? null;
}

/** Scripts and style sheets of the document itself, as their bytes came. */
function filesOf(page: Page): () => Promise<Seen['files']> {
  const answers: Response[] = [];
  page.on('response', response => {
    const request = response.request();
    if (['script', 'stylesheet'].includes(request.resourceType()) && isOfPage(page, request)) answers.push(response);
  });
  return async () => {
    const files = await Promise.all(
      answers.map(async answer => {
        // Nothing of it runs. Whether it comes the next time is seen then; so long, nobody can say that all is well.
        if (!answer.ok()) throw new Error(`A file of the page did not come: ${answer.status()} ${plain(answer.url())}`);
        return { url: plain(answer.url()), sha256: sha256(await answer.body()) };
      }),
    );
    return [...new Map(files.map(file => [`${file.url} ${file.sha256}`, file])).values()].sort(byUrl);
  };
}

/** What the frames in it ask is theirs. */
const isOfPage = (page: Page, request: ReturnType<Response['request']>): boolean =>
  request.frame() === page.mainFrame();
const byUrl = (one: { url: string }, other: { url: string }) => (one.url < other.url ? -1 : 1);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64');
/** Without what may be different each time. */
const plain = (url: string) => url.replace(/[?#].*$/s, '');

function askedBy(page: Page): Set<string> {
  const origins = new Set<string>();
  page.on('request', request => {
    if (/^https?:/.test(request.url()) && isOfPage(page, request)) origins.add(new URL(request.url()).origin);
  });
  page.on('websocket', socket => origins.add(new URL(socket.url()).origin));
  return origins;
}

/** What the browser refused by a policy that is enforced, as it tells its developer tools: the page cannot keep it from that. */
async function refusedIn(session: CDPSession): Promise<Set<string>> {
  const refused = new Set<string>();
  session.on('Audits.issueAdded', ({ issue }) => {
    const about = issue.details.contentSecurityPolicyIssueDetails;
    if (about && !about.isReportOnly) refused.add(`${about.violatedDirective} ${plain(about.blockedURL ?? 'inline')}`);
  });
  await session.send('Audits.enable');
  return refused;
}

/** Waits until nothing was asked for a while, but never for ever. */
async function quiet(page: Page): Promise<void> {
  let last = performance.now();
  page.on('request', () => {
    last = performance.now();
  });
  const until = performance.now() + SETTLES_MS;
  while (performance.now() < until && performance.now() - last < QUIET_MS) await page.waitForTimeout(50);
}
