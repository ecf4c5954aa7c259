import { expect, test } from 'vitest';
import { SealBroken, seal, unseal } from './index.ts';

const place = { table: 'totp', column: 'sealed_seed', row: 'ada' };
const secret = Buffer.from('a seed of twenty byt');
const sealed = seal('totp', place, secret);

test('what was sealed opens in its place, and its text tells nothing', () => {
  expect(unseal('totp', place, sealed)).toEqual(secret);
  expect(Buffer.from(sealed, 'base64url').includes(secret)).toBe(false);
  expect(seal('totp', place, secret)).not.toBe(sealed);
});

test.each([
  ['another row', 'totp', { ...place, row: 'mallory' }],
  ['another column', 'totp', { ...place, column: 'name' }],
  ['another table', 'totp', { ...place, table: 'passkey' }],
  ['another key', 'other', place],
])('%s does not open it', (_what, purpose, elsewhere) => {
  expect(() => unseal(purpose, elsewhere, sealed)).toThrow(SealBroken);
});

test('a sealed value with any part changed does not open', () => {
  const parts = sealed.split(':');
  for (const [index, part] of parts.entries()) {
    const changed = parts.with(index, `${part[0] === 'A' ? 'B' : 'A'}${part.slice(1)}`).join(':');
    expect(() => unseal('totp', place, changed)).toThrow(SealBroken);
  }
  for (const text of ['', 'v1', 'v1:::', parts.slice(0, 3).join(':')])
    expect(() => unseal('totp', place, text)).toThrow(SealBroken);
});
