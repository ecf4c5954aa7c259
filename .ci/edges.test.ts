import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Exempt, idleExemptions, openActions, openPages, openRoutes } from './house/edges.ts';
import { readTree } from './house/tree.ts';

/** What passes no guard, and why nothing is lost by it. */
const EXEMPT: Exempt = {
  'app/api/stripe/webhook/route.ts POST':
    'Stripe sends no origin and holds no session: its signature is checked instead',
  'app/api/mail/route.ts POST':
    'a mail server sends no origin and holds no session: a secret of its own is checked instead',
  'app/api/csp-report/route.ts POST':
    'browsers send reports with types of their own; nothing is trusted, little is kept',
  'app/api/unsubscribe/[token]/route.ts POST':
    'mail programs send no origin and hold no session: the signature of the address is checked instead',
  'app/.well-known/security.txt/route.ts GET': 'whom to tell about a weakness: the same for everybody',
  'app/api/health/route.ts GET': 'asked by address, by who knows neither name nor session; tells ids of monitors alone',
  'app/api/auth/[...nextauth]/route.ts GET': "next-auth's own reads: its CSRF token, and whether somebody is signed in",
  'app/(staff)/admin/page.tsx default': 'shows nothing: sends on to the first page that its reader may see',
};

const sources = readTree(join(import.meta.dirname, '..'));

describe('Nothing is reached beside its guard', () => {
  test('every verb of every route is wrapped', () => expect(openRoutes(sources, EXEMPT)).toEqual([]));
  test('every server action first requires our own form', () => expect(openActions(sources, EXEMPT)).toEqual([]));
  test('every page of the desk and of an account first asks who looks', () =>
    expect(openPages(sources, EXEMPT)).toEqual([]));
  test('every exception is one', () => {
    const found = [openRoutes, openActions, openPages].flatMap(open => open(sources, {}));
    expect(idleExemptions(EXEMPT, found)).toEqual([]);
  });
});

const file = (path: string, ...lines: string[]) => [{ path, text: lines.join('\n') }];
const action = (...lines: string[]) => openActions(file('app/x/actions.ts', "'use server';", ...lines), {});
const route = (...lines: string[]) => openRoutes(file('app/api/x/route.ts', ...lines), {});
const page = (...lines: string[]) => openPages(file('app/(staff)/admin/x/page.tsx', ...lines), {});

describe('Each of these rules can fail', () => {
  test('a route verb that is a bare function, or wrapped by something else, is seen', () => {
    expect(route('export async function POST() {}', 'export const PUT = wrapped(run);')).toHaveLength(2);
    expect(route('const run = () => {};', 'export { run as GET };')).toHaveLength(1);
    expect(route('export const GET = answer(async () => 1);', "export const dynamic = 'force-dynamic';")).toEqual([]);
  });

  test('an action that does anything before its guard, or has none, is seen', () => {
    const imports = "import { act, viewPayment, db } from 'x';";
    for (const body of [
      'return 1',
      'await viewPayment(form.get("id")); return act(op, form)',
      'return act(op, viewPayment(form))',
      'await db().execute(); return act(op, form)',
      'await look(); return act(op, form)',
    ])
      expect(
        action(imports, 'const look = () => viewPayment();', `export async function f(form) { ${body} }`),
        body,
      ).toEqual(['app/x/actions.ts f']);
    expect(action('export const f = async form => viewPayment(form);')).toHaveLength(1);
  });

  test('an action that reads its form and then asks the guard is not', () => {
    const body =
      'const id = String(form.get("id")).trim(); const state = await act(op, form); refresh(); return state;';
    expect(action("import { act, op, refresh } from 'x';", `export async function f(form) { ${body} }`)).toEqual([]);
    const through = 'const go = form => act(op, form);\nexport async function f(form) { return go(form); }';
    expect(action("import { act, op } from 'x';", through)).toEqual([]);
  });

  test('an action inside a component is seen', () =>
    expect(
      openActions(file('app/x/page.tsx', "export default function P() { async function f() { 'use server'; } }"), {}),
    ).toEqual(['app/x/page.tsx inline']));

  test('a page that reads before it asks who looks is seen, and so is its metadata', () => {
    expect(
      page("import { reader, list } from 'x';", 'export default async function P() { await list(); await reader(); }'),
    ).toHaveLength(1);
    expect(
      page(
        "import { reader, title } from 'x';",
        'export const generateMetadata = async () => ({ title: await title() });',
        'export default async function P({ params }) { const { id } = await params; const a = await reader(id); return <b>{a}</b>; }',
      ),
    ).toEqual(['app/(staff)/admin/x/page.tsx generateMetadata']);
  });
});
