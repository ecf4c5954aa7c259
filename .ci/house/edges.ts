import ts from 'typescript';
import { exportsOf, firstCall, isCallable, parsed } from './first-call.ts';
import type { Source } from './tree.ts';

/** What makes a verb of a route: each refuses what our own pages did not send, before it reads anything. */
const ROUTE_WRAPPERS = new Set(['answer', 'answerForm', 'answerUpload', 'onlyOurs']);
const VERBS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** What a server action calls first: each requires our own form. */
const ACTION_GUARDS = new Set(['act', 'actAsGuest', 'perform', 'performAsGuest', 'attempt', 'requireOurForm']);

/** What a page calls first where not everybody may look. */
const PAGE_GUARDS: readonly [under: RegExp, guards: ReadonlySet<string>][] = [
  [/^app\/\(staff\)\/admin\//, new Set(['reader'])],
  [/^app\/\(secure\)\/account\//, new Set(['customerAt'])],
  [/^app\/\(secure\)\/your-data\/\(known\)\//, new Set(['knownGuestAt'])],
];

/** By `<file> <export>`, why it needs no guard. */
export type Exempt = Readonly<Record<string, string>>;

/** Verbs of routes that are not wrapped. */
export const openRoutes = (sources: Source[], exempt: Exempt): string[] =>
  sources
    .filter(({ path }) => /^app\/.*route\.tsx?$/.test(path))
    .flatMap(source =>
      [...exportsOf(parsed(source.path, source.text))]
        .filter(([name, node]) => VERBS.has(name) && !isWrapped(node, source, sources))
        .map(([name]) => `${source.path} ${name}`),
    )
    .filter(name => !(name in exempt));

/** Exported server actions whose first call is no guard; a 'use server' inside a function is never found by this, so it is refused. */
export const openActions = (sources: Source[], exempt: Exempt): string[] =>
  sources
    .filter(
      ({ path, text }) => /\.tsx?$/.test(path) && /^(?:app|components|lib)\//.test(path) && text.includes('use server'),
    )
    .flatMap(({ path, text }) => {
      const file = parsed(path, text);
      if (!isServerFile(file)) return hasInlineAction(file) ? [`${path} inline`] : [];
      return [...exportsOf(file)]
        .filter(([, node]) => !(isCallable(node) && ACTION_GUARDS.has(firstCall(node, file) ?? '')))
        .map(([name]) => `${path} ${name}`);
    })
    .filter(name => !(name in exempt));

/** Pages and their metadata, where not everybody may look, that do something before they ask who looks. */
export const openPages = (sources: Source[], exempt: Exempt): string[] =>
  PAGE_GUARDS.flatMap(([under, guards]) =>
    sources
      .filter(({ path }) => under.test(path) && path.endsWith('page.tsx'))
      .flatMap(({ path, text }) => {
        const file = parsed(path, text);
        return [...exportsOf(file)]
          .filter(([name, node]) => {
            if (name !== 'default' && name !== 'generateMetadata') return false;
            return !(isCallable(node) && guards.has(firstCall(node, file) ?? ''));
          })
          .map(([name]) => `${path} ${name}`);
      }),
  ).filter(name => !(name in exempt));

/** Exceptions that are none any more. */
export const idleExemptions = (exempt: Exempt, found: readonly string[]): string[] =>
  Object.keys(exempt).filter(name => !found.includes(name));

function isWrapped(node: ts.Node, { path, text }: Source, sources: Source[]): boolean {
  if (ts.isCallExpression(node)) return ts.isIdentifier(node.expression) && ROUTE_WRAPPERS.has(node.expression.text);
  if (!ts.isIdentifier(node)) return false;
  // `export const POST = changeByForm`: the wrapper is in the file next door.
  const from = new RegExp(`import \\{[^}]*\\b${node.text}\\b[^}]*\\} from '\\./([^']+)'`).exec(text)?.[1];
  const next = sources.find(source => from && source.path === `${path.slice(0, path.lastIndexOf('/'))}/${from}`);
  const there = next && exportsOf(parsed(next.path, next.text)).get(node.text);
  return there !== undefined && next !== undefined && isWrapped(there, next, sources);
}

const isDirective = (statement: ts.Statement | undefined) =>
  statement !== undefined &&
  ts.isExpressionStatement(statement) &&
  ts.isStringLiteral(statement.expression) &&
  statement.expression.text === 'use server';

const isServerFile = (file: ts.SourceFile) => isDirective(file.statements[0]);

function hasInlineAction(file: ts.SourceFile): boolean {
  const inside = (node: ts.Node): boolean =>
    (ts.isBlock(node) && isDirective(node.statements[0])) || (ts.forEachChild(node, inside) ?? false);
  return inside(file);
}
