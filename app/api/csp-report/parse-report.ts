import { z } from 'zod';

/** What a browser refused, or found added to the payment page. Hosts and words only: nothing that a person typed. */
export type Violation = { page: string; directive: string; blocked: string; disposition: string };
type Added = { kind: 'script' | 'frame' | 'form' | 'refused'; what: string };

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
/** What components/checkout/watch-page.ts sends. */
const added = z.strictObject({
  'added-to-page': z.strictObject({
    kind: z.enum(['script', 'frame', 'form', 'refused']),
    what: z
      .string()
      .regex(
        /^(?:https?:\/\/[\w.:[\]-]{1,90}|inline|srcdoc|[a-z-]{1,20}:|[a-z]+-(?:src|action|uri)[a-z-]* [\w.:[\]-]{1,90})$/,
      ),
  }),
});

/** Reads a report of any of the three kinds; undefined when it is none. */
export function parseReport(text: string): { violations: Violation[]; added: Added | null } | undefined {
  const json = jsonOf(text);
  const ours = added.safeParse(json).data?.['added-to-page'];
  if (ours) return { violations: [], added: ours };
  const one = old.safeParse(json).data?.['csp-report'];
  if (one) {
    const directive = one['effective-directive'] ?? one['violated-directive'];
    return {
      violations: [violation(one['document-uri'], directive, one['blocked-uri'], one.disposition)],
      added: null,
    };
  }
  const violations = current
    .safeParse(json)
    .data?.filter(({ type }) => type === 'csp-violation')
    .map(({ body }) => violation(body?.documentURL, body?.effectiveDirective, body?.blockedURL, body?.disposition));
  return violations && { violations, added: null };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Samples and queries are dropped: a page's text or address may hold what a person typed. */
const violation = (page = '', directive = '', blocked = '', disposition = ''): Violation => ({
  page: firstPart(page),
  directive: directive.slice(0, 40),
  blocked: firstPart(blocked),
  disposition: disposition.slice(0, 10),
});

/** By what a card could be stolen. A style or a picture that an extension of a browser adds is none of it. */
const STEALS = /^(?:script-src|frame-src|connect-src|form-action|worker-src|object-src|base-uri|default-src)/;
/** Only what has a name: `inline`, `eval`, or a host. What extensions do in their own browser is theirs. */
const NAMED = /^(?:inline|eval|[\w.:[\]-]+\.[\w:[\]-]+(?=\/))/;

/** What a violation is counted as when it is on the payment page; undefined for what could steal nothing there. */
export function refusedOnPaymentPage({ page, directive, blocked }: Violation): string | undefined {
  const [named] = NAMED.exec(blocked) ?? [];
  return page.endsWith('/checkout') && STEALS.test(directive) && named ? `${directive} ${named}` : undefined;
}

/** Host and first segment: `/order/…` is followed by the key to that order. Words such as `inline` stay. */
function firstPart(address: string): string {
  if (!URL.canParse(address)) return address.slice(0, 20);
  const { host, pathname } = new URL(address);
  return `${host}/${pathname.split('/')[1]}`.slice(0, 100);
}
