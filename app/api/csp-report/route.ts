import { z } from 'zod';
import { log } from '#lib/log.ts';
import { countAtDoor } from '#lib/payments/index.ts';

const LARGEST = 16_000;
const MOST = 20;
const WHERE_PEOPLE_PAY = /\/(?:checkout|order|account)$/;

/** `report-uri` (application/csp-report) and `report-to` (application/reports+json) say the same in two spellings. */
const old = z.object({
  'csp-report': z.object({
    'document-uri': z.string().optional(),
    'effective-directive': z.string().optional(),
    'violated-directive': z.string().optional(),
    'blocked-uri': z.string().optional(),
    disposition: z.string().optional(),
  }),
});
const current = z.array(
  z.object({
    type: z.string(),
    body: z
      .object({
        documentURL: z.string().optional(),
        effectiveDirective: z.string().optional(),
        blockedURL: z.string().optional(),
        disposition: z.string().optional(),
      })
      .optional(),
  }),
);

type Violation = { page: string; directive: string; blocked: string; disposition: string };

/** Takes violation reports from browsers. Anybody may send one, so little is read, little is kept, and nothing is trusted. */
export async function POST(request: Request): Promise<Response> {
  const text = await request.text();
  if (text.length > LARGEST) return new Response(null, { status: 413 });
  const violations = parse(text);
  if (!violations) return new Response(null, { status: 400 });
  for (const violation of violations.slice(0, MOST)) await note(violation);
  return new Response(null, { status: 204 });
}

/** What was refused where people pay is counted for the monitors: a foreign script, or a Stripe.js that cannot run. */
async function note(violation: Violation): Promise<void> {
  log('csp').warn(violation, 'content security policy violation');
  const { page, directive, blocked, disposition } = violation;
  if (disposition === 'report' || !WHERE_PEOPLE_PAY.test(page)) return;
  await countAtDoor('page_violation', `${directive} refused ${blocked}`);
}

function parse(text: string): Violation[] | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return;
  }
  const one = old.safeParse(json).data?.['csp-report'];
  if (one) {
    const directive = one['effective-directive'] ?? one['violated-directive'];
    return [violation(one['document-uri'], directive, one['blocked-uri'], one.disposition)];
  }
  return current
    .safeParse(json)
    .data?.filter(({ type }) => type === 'csp-violation')
    .map(({ body }) => violation(body?.documentURL, body?.effectiveDirective, body?.blockedURL, body?.disposition));
}

/** Samples and queries are dropped: a page's text or address may hold what a person typed. */
const violation = (page = '', directive = '', blocked = '', disposition = ''): Violation => ({
  page: firstPart(page),
  directive: directive.slice(0, 40),
  blocked: firstPart(blocked),
  disposition: disposition.slice(0, 10),
});

/** Host and first segment: `/order/…` is followed by the key to that order. Words such as `inline` stay. */
function firstPart(address: string): string {
  if (!URL.canParse(address)) return address.slice(0, 20);
  const { host, pathname } = new URL(address);
  return `${host}/${pathname.split('/')[1]}`.slice(0, 100);
}
