import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * The SDK's own type declarations as a judge of what the sandbox answers. The compiler cannot be that judge alone:
 * response enums are open in stripe-node 23 (`'a' | 'b' | OtherString`), so a misspelled status compiles. Here every
 * enum counts as closed, every field must be declared, and every required field must be there.
 */
const NAMES: Record<string, string> = {
  balance_transaction: 'BalanceTransaction',
  charge: 'Charge',
  confirmation_token: 'ConfirmationToken',
  customer: 'Customer',
  customer_session: 'CustomerSession',
  dispute: 'Dispute',
  event: 'EventBase',
  'identity.verification_report': 'VerificationReport',
  'identity.verification_session': 'VerificationSession',
  payment_intent: 'PaymentIntent',
  payment_method: 'PaymentMethod',
  'radar.early_fraud_warning': 'EarlyFraudWarning',
  'radar.value_list': 'ValueList',
  'radar.value_list_item': 'ValueListItem',
  refund: 'Refund',
  review: 'Review',
  setup_attempt: 'SetupAttempt',
  setup_intent: 'SetupIntent',
  webhook_endpoint: 'WebhookEndpoint',
};

const { checker, types } = load();

/** Where an object differs from its declaration, one line each; nothing when it fits. @param value with `object` */
export function differences(value: { object: string }): string[] {
  const name = NAMES[value.object];
  const type = name ? types.get(name) : undefined;
  if (!name || !type) return [`${value.object}: no declaration known`];
  const found: string[] = [];
  walk(type, value, name, found);
  return found;
}

function load() {
  const entry = fileURLToPath(new URL('./declared.ts', import.meta.url));
  const program = ts.createProgram([entry], {
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    types: ['node'],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error('contract/declared.ts exports nothing');
  const symbols = checker.getExportsOfModule(module);
  const types = new Map(symbols.map(symbol => [symbol.name, checker.getDeclaredTypeOfSymbol(symbol)]));
  return { checker, types };
}

const has = (type: ts.Type, flag: ts.TypeFlags): boolean => (type.flags & flag) !== 0;

/** `string & Record<never, never>`: the SDK's "or any other string". */
const isOtherString = (type: ts.Type): boolean =>
  type.isIntersection() && type.types.some(part => has(part, ts.TypeFlags.String));

const isText = (type: ts.Type): boolean => has(type, ts.TypeFlags.StringLike) || isOtherString(type);

function walk(type: ts.Type, value: unknown, at: string, found: string[]): void {
  if (has(type, ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return;
  const parts = type.isUnion() ? type.types : [type];
  if (value === null) {
    if (!parts.some(part => has(part, ts.TypeFlags.Null))) found.push(`${at}: null is not allowed`);
  } else if (typeof value === 'string') text(parts, value, at, found);
  else if (typeof value === 'boolean') scalar(parts, ts.TypeFlags.BooleanLike, 'boolean', at, found);
  else if (typeof value === 'number') scalar(parts, ts.TypeFlags.NumberLike, 'number', at, found);
  else if (Array.isArray(value)) array(parts, value, at, found);
  else if (typeof value === 'object') best(parts, value as object, at, found);
}

function text(parts: ts.Type[], value: string, at: string, found: string[]): void {
  const listed = parts.flatMap(part => (part.isStringLiteral() ? [part.value] : []));
  if (listed.length > 0 && !listed.includes(value) && !parts.some(part => has(part, ts.TypeFlags.String)))
    found.push(`${at}: '${value}' is none of ${listed.slice(0, 8).join(', ')}`);
  if (!parts.some(isText)) found.push(`${at}: a string is not allowed`);
}

function scalar(parts: ts.Type[], flag: ts.TypeFlags, kind: string, at: string, found: string[]): void {
  if (!parts.some(part => has(part, flag))) found.push(`${at}: a ${kind} is not allowed`);
}

function array(parts: ts.Type[], values: unknown[], at: string, found: string[]): void {
  const list = parts.find(part => checker.isArrayType(part));
  const item = list && checker.getTypeArguments(list as ts.TypeReference)[0];
  if (!item) found.push(`${at}: a list is not allowed`);
  else for (const value of values) walk(item, value, `${at}[]`, found);
}

/** Of a union of objects the one that fits best speaks for all. */
function best(parts: ts.Type[], value: object, at: string, found: string[]): void {
  const objects = parts.filter(part => has(part, ts.TypeFlags.Object) && !checker.isArrayType(part));
  const tries = objects.map(part => {
    const own: string[] = [];
    fields(part, value, at, own);
    return own;
  });
  const fewest = tries.sort((a, b) => a.length - b.length)[0];
  found.push(...(fewest ?? [`${at}: an object is not allowed`]));
}

function fields(type: ts.Type, value: object, at: string, found: string[]): void {
  const declared = new Map(checker.getPropertiesOfType(type).map(property => [property.name, property]));
  const index = type.getStringIndexType();
  const sent = new Map<string, unknown>(Object.entries(value));
  for (const [name, property] of declared) {
    const propertyType = checker.getTypeOfSymbol(property);
    const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    if (sent.has(name)) walk(propertyType, sent.get(name), `${at}.${name}`, found);
    else if (!optional) found.push(`${at}.${name}: is missing`);
  }
  // `interface Object {}` of an event's payload declares nothing: the object inside is judged by its own type.
  if (declared.size === 0 && !index) return;
  for (const [name, inner] of sent) {
    if (declared.has(name)) continue;
    if (index) walk(index, inner, `${at}.${name}`, found);
    else found.push(`${at}.${name}: is not declared`);
  }
}
