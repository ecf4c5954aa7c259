import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAYMENTS = join(import.meta.dirname, '..');

/** Every call site of Stripe by its name, read off the code: the first argument of each `ask`. */
export function callSites(): string[] {
  const files = readdirSync(PAYMENTS, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(file))
    .map(file => readFileSync(join(PAYMENTS, file), 'utf8'));
  const named = files.flatMap(text =>
    [...text.matchAll(/\bask\(\s*['"`]([\w.]+)['"`]/g)].map(([, name]) => name ?? ''),
  );
  const calls = files.flatMap(text => [...text.matchAll(/(?<!const |function )\bask\(/g)]);
  if (calls.length !== named.length)
    throw new Error(`${calls.length - named.length} calls of Stripe have no literal name`);
  return [...new Set(named)].sort();
}
