import { invalid } from './error.ts';
import type { Form, FormHash } from './form.ts';
import type { Field, Params, Range, Shape } from './shape.ts';

/** Reads a form by a shape. @throws ApiError 400 naming every unknown parameter, or the first wrong value */
export function readParams<S extends Shape>(form: FormHash, shape: S): Params<S> {
  const unknown = unknownNames(form, shape, '');
  if (unknown.length > 0) {
    const names = unknown.join(', ');
    throw invalid(
      `Received unknown parameter${unknown.length > 1 ? 's' : ''}: ${names}`,
      unknown[0],
      'parameter_unknown',
    );
  }
  return readHash(form, shape, '') as Params<S>;
}

const isHash = (value: Form): value is FormHash => typeof value === 'object' && !Array.isArray(value);
const isNested = (field: Field): field is Shape => typeof field === 'object' && !Array.isArray(field);
/** The shape of each, if the field is a list of hashes. */
const eachOf = (field: Field): Shape | null =>
  Array.isArray(field) && typeof field[0] === 'object' ? (field[0] as Shape) : null;
const inside = (path: string, name: string): string => (path ? `${path}[${name}]` : name);

function unknownNames(form: FormHash, shape: Shape, path: string): string[] {
  return Object.entries(form).flatMap(([name, value]) => {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!field) return [inside(path, name)];
    const here = inside(path, name);
    const each = eachOf(field);
    if (each && Array.isArray(value))
      return value.flatMap((item, at) => (isHash(item) ? unknownNames(item, each, inside(here, String(at))) : []));
    return isNested(field) && isHash(value) ? unknownNames(value, field, here) : [];
  });
}

function readHash(form: FormHash, shape: Shape, path: string): object {
  const out: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(form)) {
    const field = shape[name];
    if (field) out[name] = readField(value, field, inside(path, name));
  }
  return out;
}

function readField(value: Form, field: Field, path: string): unknown {
  const each = eachOf(field);
  if (each) return readEach(value, each, path);
  if (Array.isArray(field)) return readChoice(value, field as string[], path);
  if (typeof field === 'object') {
    if (value === '') return null;
    if (!isHash(value)) throw invalid('Invalid object', path);
    return readHash(value, field as Shape, path);
  }
  if (field === 'text') return readText(value, path);
  if (field === 'integer') return value === '' ? null : readInteger(value, path);
  if (field === 'boolean') return readBoolean(value, path);
  if (field === 'texts') return readTexts(value, path);
  return field === 'range' ? readRange(value, path) : readMetadata(value, path);
}

function readText(value: Form, path: string): string | null {
  if (typeof value !== 'string') throw invalid(`Invalid string: ${JSON.stringify(value)}`, path);
  if (value.length > 5000)
    throw invalid(
      `Invalid string: ${value.slice(0, 10)}…; must be at most 5000 characters`,
      path,
      'parameter_invalid_string_length',
    );
  return value === '' ? null : value;
}

function readChoice(value: Form, choices: readonly string[], path: string): string | null {
  if (value === '') return null;
  if (typeof value === 'string' && choices.includes(value)) return value;
  throw invalid(`Invalid ${path}: must be one of ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`, path);
}

function readInteger(value: Form, path: string): number {
  const number = typeof value === 'string' ? Number(value) : Number.NaN;
  if (typeof value === 'string' && /^-?\d+$/.test(value) && Number.isSafeInteger(number)) return number;
  throw invalid(`Invalid integer: ${show(value)}`, path, 'parameter_invalid_integer');
}

function readBoolean(value: Form, path: string): boolean {
  const word = typeof value === 'string' ? value.toLowerCase() : '';
  if (word === 'true' || word === 'false') return word === 'true';
  throw invalid(`Invalid boolean: ${show(value)}`, path);
}

function readTexts(value: Form, path: string): string[] {
  if (value === '') return [];
  if (!Array.isArray(value)) throw invalid('Invalid array', path);
  return value.map(item => {
    if (typeof item === 'string') return item;
    throw invalid('Invalid array', path);
  });
}

function readEach(value: Form, shape: Shape, path: string): object[] {
  if (value === '') return [];
  if (!Array.isArray(value)) throw invalid('Invalid array', path);
  return value.map((item, at) => {
    if (isHash(item)) return readHash(item, shape, inside(path, String(at)));
    throw invalid('Invalid object', inside(path, String(at)));
  });
}

function readRange(value: Form, path: string): Range {
  if (typeof value === 'string') {
    const at = readInteger(value, path);
    return { gte: at, lte: at };
  }
  return readHash(isHash(value) ? value : {}, { gt: 'integer', gte: 'integer', lt: 'integer', lte: 'integer' }, path);
}

function readMetadata(value: Form, path: string): Record<string, string> | null {
  if (value === '') return null;
  if (!isHash(value)) throw invalid('Invalid object', path);
  const out: Record<string, string> = {};
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string') throw invalid('Metadata values must be strings.', `${path}[${key}]`);
    if (key.length > 40) throw invalid('Metadata keys must be at most 40 characters.', path);
    if (text.length > 500) throw invalid('Metadata values can have up to 500 characters.', `${path}[${key}]`);
    out[key] = text;
  }
  return out;
}

/** Never echoes a long value: a card number typed into the wrong field must not come back or be logged. */
function show(value: Form): string {
  return typeof value === 'string' && value.length < 12 ? value : '(not shown)';
}
