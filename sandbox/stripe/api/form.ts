/** A decoded form value: a string, a list (indexed or `[]` keys) or a hash (named keys). */
export type Form = string | Form[] | { [key: string]: Form };
export type FormHash = { [key: string]: Form };

type Node = Map<string, Node | string>;

const MOST_PAIRS = 2000;
const DEEPEST = 12;

/** The body is no form at all: too many pairs, nested too deeply, or a broken percent escape. */
export class MalformedForm extends Error {}

/**
 * Reads `application/x-www-form-urlencoded` the way Stripe does: `a[b][c]=1` nests, `a[0]=x` and `a[]=x` make
 * lists, `a[][b]=1&a[][c]=2` fills one element until a key repeats. General query parsers cap or mangle these lists.
 */
export function parseForm(input: string): FormHash {
  const root: Node = new Map();
  const pairs = input.split('&').filter(pair => pair !== '');
  if (pairs.length > MOST_PAIRS) throw new MalformedForm('too many parameters');
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    const key = decode(equals < 0 ? pair : pair.slice(0, equals));
    place(root, segments(key), equals < 0 ? '' : decode(pair.slice(equals + 1)));
  }
  return hash(root);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new MalformedForm('broken percent escape');
  }
}

/** `a[b][]` -> ['a', 'b', '']; a key that is not well formed stays one name, to be refused as unknown. */
function segments(key: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(key);
  if (!match) return [key];
  const path = [match[1] ?? '', ...[...(match[2] ?? '').matchAll(/\[([^[\]]*)\]/g)].map(part => part[1] ?? '')];
  if (path.length > DEEPEST) throw new MalformedForm('parameter nested too deeply');
  return path;
}

function place(root: Node, path: string[], value: string): void {
  let node = root;
  for (const [index, segment] of path.entries()) {
    const last = index === path.length - 1;
    const key = segment === '' ? nextIndex(node, last ? undefined : path[index + 1]) : segment;
    if (last) {
      node.set(key, value);
      return;
    }
    const child = node.get(key);
    const next: Node = child instanceof Map ? child : new Map();
    if (child !== next) node.set(key, next);
    node = next;
  }
}

/** Where `[]` writes: a new element, or the last one while the next key is still free in it. */
function nextIndex(node: Node, nextKey: string | undefined): string {
  const top = Math.max(-1, ...[...node.keys()].filter(key => /^\d+$/.test(key)).map(Number));
  const previous = node.get(String(top));
  const fill = nextKey && previous instanceof Map && !previous.has(nextKey);
  return String(fill ? top : top + 1);
}

function hash(node: Node): FormHash {
  const out: FormHash = Object.create(null);
  for (const [key, value] of node) out[key] = settle(value);
  return out;
}

function settle(node: Node | string): Form {
  if (typeof node === 'string') return node;
  const keys = [...node.keys()];
  if (keys.length === 0 || !keys.every(key => /^\d+$/.test(key))) return hash(node);
  return keys.sort((a, b) => Number(a) - Number(b)).map(key => settle(node.get(key) ?? ''));
}
