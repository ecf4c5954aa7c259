import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { allControls, clauses } from '../lib/policy/clauses/index.ts';
import { COMMITMENTS } from '../lib/policy/commitments.fixture.ts';
import { declaredIn, printPolicy, withPolicy } from './house/print-policy.ts';
import { testsOfClauses } from './house/tests-of-clauses.ts';
import { readTree } from './house/tree.ts';

const root = join(import.meta.dirname, '..');
const FOLDER = 'lib/policy/clauses';
const sources = readTree(root);
const files = readdirSync(join(root, FOLDER)).filter(file => /^\d\d-/.test(file));
const textOf = (id: string): string => clauses.find(clause => clause.id === id)?.text.join(' ') ?? '';

describe('The policy', () => {
  test('every clause file is published, in the order of its number', () =>
    expect(clauses.map(({ id }) => id)).toEqual(files.map(file => file.replace(/^\d\d-|\.ts$/g, ''))));

  test.each(COMMITMENTS)('the company is bound to $to, and clause $clause says so', ({ clause, words }) => {
    for (const said of words) expect(textOf(clause)).toContain(said);
  });

  test('no clause is without a commitment, and none says nothing of how it is kept', () => {
    const bound = new Set(COMMITMENTS.map(({ clause }) => clause));
    expect(clauses.filter(({ id }) => !bound.has(id))).toEqual([]);
    expect(clauses.filter(({ keeps }) => keeps.length === 0)).toEqual([]);
  });

  test('every clause has a control that runs or a duty with a date', () =>
    expect(clauses.filter(({ controls, duties }) => controls.length + duties.length === 0).map(({ id }) => id)).toEqual(
      [],
    ));

  test('every clause is named by a test', () => {
    const named = testsOfClauses(sources);
    expect([...named.keys()].sort()).toEqual(clauses.map(({ id }) => id).sort());
  });

  test('every control that is declared belongs to a clause', () => {
    const declared = sources
      .filter(({ path }) => path.startsWith('lib/') && !/\.(?:test|fixture)\.tsx?$/.test(path))
      .flatMap(({ text }) => declaredIn(text));
    expect([...declared].sort()).toEqual(allControls.map(({ id }) => id).sort());
  });

  test('docs/policy-map.md shows it as it is', () => {
    const document = readFileSync(join(root, 'docs/policy-map.md'), 'utf8');
    expect(document).toContain(printPolicy(sources));
    expect(withPolicy(document, sources)).toBe(document);
  });
});

describe('A control that is taken away', () => {
  const named = files.flatMap(file => controlsOf(file).map(name => [name, file] as const));

  test('is named by its clause as an object, never as a text', () =>
    expect(named.length).toBe(clauses.reduce((sum, { controls }) => sum + controls.length, 0)));

  test.each(named)('%s stops %s from compiling', (name, file) => {
    expect(complaints(file, [])).toEqual([]);
    expect(complaints(file, [name]).join()).toContain(name);
  });
});

/** The names in the clause's list of controls. */
function controlsOf(file: string): string[] {
  const [, list = ''] = /controls: \[([^\]]*)\]/.exec(read(file)) ?? [];
  return list
    .split(',')
    .map(name => name.trim())
    .filter(name => /^\w+$/.test(name));
}

function read(file: string): string {
  return readFileSync(join(root, FOLDER, file), 'utf8');
}

/** "Module … has no exported member …". */
const NOT_OFFERED = 2305;

/** What the compiler says of a clause's imports when the faces that it names offer everything but `gone`. */
function complaints(file: string, gone: readonly string[]): string[] {
  const clause = ts.createSourceFile(`/clauses/${file}`, read(file), ts.ScriptTarget.ESNext, true);
  const faces = new Map<string, ts.SourceFile>();
  for (const statement of clause.statements.filter(ts.isImportDeclaration)) {
    const from = (statement.moduleSpecifier as ts.StringLiteral).text;
    const bindings = statement.importClause?.namedBindings;
    const names = bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
    const offered = names.filter(name => !gone.includes(name)).map(name => `export declare const ${name}: unknown;`);
    const path = `/faces/${faces.size}.ts`;
    faces.set(from, ts.createSourceFile(path, [...offered, 'export {};'].join('\n'), ts.ScriptTarget.ESNext, true));
  }
  const all = new Map([clause, ...faces.values()].map(source => [source.fileName, source]));
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost({}),
    getSourceFile: path => all.get(path),
    fileExists: path => all.has(path),
    resolveModuleNameLiterals: literals =>
      literals.map(({ text }) => ({
        resolvedModule: { resolvedFileName: faces.get(text)?.fileName ?? '', extension: ts.Extension.Ts },
      })),
  };
  const options: ts.CompilerOptions = { noLib: true, types: [], allowImportingTsExtensions: true, noEmit: true };
  const program = ts.createProgram([clause.fileName], options, host);
  return program
    .getSemanticDiagnostics(clause)
    .filter(({ code }) => code === NOT_OFFERED)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
