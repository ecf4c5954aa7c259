import ts from 'typescript';

export const parsed = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

type Callable = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction;

export const isCallable = (node: ts.Node | undefined): node is Callable =>
  node !== undefined && (ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node));

/** What a file exports by name, `default` included: a function, or the expression that a constant is. */
export function exportsOf(source: ts.SourceFile): Map<string, ts.Node> {
  const own = declarationsOf(source);
  const found = new Map<string, ts.Node>();
  for (const statement of source.statements) {
    const marks = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    const exported = marks.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    const byDefault = marks.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
    if (exported && ts.isFunctionDeclaration(statement))
      found.set(byDefault ? 'default' : (statement.name?.text ?? 'default'), statement);
    if (exported && ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        found.set(name.getText(), initializer ?? name);
    if (ts.isExportAssignment(statement)) found.set('default', statement.expression);
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
      for (const { name, propertyName } of statement.exportClause.elements)
        found.set(name.text, own.get((propertyName ?? name).text) ?? name);
  }
  return found;
}

/** The functions and constants that a file declares at its top. */
export function declarationsOf(source: ts.SourceFile): Map<string, ts.Node> {
  const found = new Map<string, ts.Node>();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name) found.set(statement.name.text, statement);
    if (ts.isVariableStatement(statement))
      for (const { name, initializer } of statement.declarationList.declarations)
        if (initializer) found.set(name.getText(), initializer);
  }
  return found;
}

/** What may come before the guard: reading what was sent and the clock. Anything imported else is a first call. */
const READING = new Set(['enteredIn', 'isId', 'Number', 'String']);
const READING_OF = new Set(['clock', 'Object', 'JSON', 'z']);

/**
 * The name of what a function calls before anything else that could matter, in the order in which it runs: the
 * arguments of a call before the call, functions that are handed over not at all. A function of the same file is
 * looked into. Undefined when it calls nothing.
 */
export function firstCall(callable: Callable, source: ts.SourceFile): string | undefined {
  const own = declarationsOf(source);
  const imported = new Set(importedNames(source));
  const inside = (node: ts.Node, around: readonly ts.Node[]): string | undefined => {
    if (isCallable(node) && !around.includes(node)) return;
    const before = ts.forEachChild(node, child => inside(child, around));
    if (before !== undefined || !ts.isCallExpression(node)) return before;
    const { root, method } = calleeOf(node);
    if (method && (!imported.has(root) || READING_OF.has(root))) return;
    if (READING.has(root)) return;
    const declared = own.get(root);
    if (!isCallable(declared) || around.includes(declared)) return root;
    return declared.body && inside(declared.body, [...around, declared]);
  };
  return callable.body && inside(callable.body, [callable]);
}

/** `form.get('x')` is a method of `form`; `act(…)` and `db()` are calls of themselves; `db().execute()` is met as `db()` first. */
function calleeOf({ expression }: ts.CallExpression): { root: string; method: boolean } {
  let node: ts.Expression = expression;
  while (ts.isPropertyAccessExpression(node) || ts.isNonNullExpression(node)) node = node.expression;
  return { root: ts.isIdentifier(node) ? node.text : '', method: node !== expression };
}

export function importedNames(source: ts.SourceFile): string[] {
  return source.statements.filter(ts.isImportDeclaration).flatMap(({ importClause }) => {
    const bindings = importClause?.namedBindings;
    const named = bindings && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
    const whole = bindings && ts.isNamespaceImport(bindings) ? [bindings.name.text] : [];
    return [...(importClause?.name ? [importClause.name.text] : []), ...named, ...whole];
  });
}
