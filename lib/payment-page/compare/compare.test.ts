import { expect, test } from 'vitest';
import type { DifferenceKind, Seen } from '../model.ts';
import { asSigned, foundWith, signed } from '../signed.fixture.ts';
import { compare } from './index.ts';

const kinds = (found: ReturnType<typeof foundWith>) => found.map(({ kind }) => kind);
const script = (url: string | null, text: string | null = null) => ({ url, text, recognised: false });
const headers = (name: string, value: string): Seen['headers'] => [
  ...asSigned.headers.filter(([has]) => has !== name),
  [name, value],
];
const csp = 'content-security-policy';
const policy = asSigned.headers.find(([name]) => name === csp)?.[1] ?? '';

test('a page as it was signed differs in nothing but that Stripe’s script has a version', () => {
  expect(foundWith({})).toEqual([
    {
      kind: 'third-party-changed',
      level: 'review',
      what: 'https://js.stripe.com/endive/stripe.js',
      expected: null,
      found: 'stripe, one',
    },
  ]);
});

const CHANGES: [says: string, changed: Partial<Seen>, kind: DifferenceKind][] = [
  ['an inline script', { scripts: [...asSigned.scripts, script(null, 'steal()')] }, 'inline-added'],
  [
    'a script of somebody else',
    { scripts: [...asSigned.scripts, script('https://mallory.example/s.js')] },
    'script-added',
  ],
  [
    'a script of ours from another folder',
    { scripts: [...asSigned.scripts, script('https://shop.example/s.js')] },
    'script-added',
  ],
  [
    'another script of Stripe’s',
    { scripts: [...asSigned.scripts, script('https://js.stripe.com/v2/')] },
    'script-added',
  ],
  ['no script of Stripe’s', { scripts: asSigned.scripts.slice(0, 1) }, 'script-missing'],
  [
    'a byte more in a chunk',
    { files: [{ url: 'https://shop.example/_next/static/chunks/a.js', sha256: 'other' }] },
    'script-changed',
  ],
  [
    'a chunk that was never built',
    { files: [{ url: 'https://shop.example/_next/static/chunks/b.js', sha256: 'b' }] },
    'script-changed',
  ],
  ['a file of somebody else', { files: [{ url: 'https://mallory.example/s.js', sha256: 'b' }] }, 'script-added'],
  ['no policy', { headers: asSigned.headers.filter(([name]) => name !== csp) }, 'header-missing'],
  [
    'a weaker policy',
    { headers: headers(csp, policy.replace("'strict-dynamic'", "'unsafe-inline'")) },
    'header-changed',
  ],
  ['one more host to talk to', { headers: headers(csp, `${policy} https://mallory.example`) }, 'header-changed'],
  ['a policy without a nonce', { headers: headers(csp, policy.replace(/'nonce[^']*'/, '')) }, 'header-changed'],
  ['a second policy', { headers: [...asSigned.headers, [csp, 'default-src *']] }, 'header-changed'],
  ['a header that sends on', { headers: headers('refresh', '0; url=https://mallory.example') }, 'header-added'],
  [
    'a link to somebody else',
    { headers: headers('link', '<https://mallory.example/s.js>; rel=preload') },
    'header-added',
  ],
  ['orders in a meta', { orders: ['refresh: 0; url=https://mallory.example'] }, 'meta-added'],
  ['a frame over it', { frames: ['https://mallory.example/form'] }, 'frame-added'],
  ['a frame of our own', { frames: ['https://shop.example/form'] }, 'frame-added'],
  ['a frame with words of its own', { frames: ['srcdoc:'] }, 'frame-added'],
  ['a frame that sounds like Stripe', { frames: ['https://js.stripe.com.mallory.example/'] }, 'frame-added'],
  ['a form that sends elsewhere', { targets: ['https://mallory.example/take'] }, 'form-changed'],
  ['a form that sends to another page', { targets: ['https://shop.example/api/cart'] }, 'form-changed'],
  ['a request to somebody else', { asked: ['https://mallory.example'] }, 'connection-added'],
  ['an element that runs script', { handlers: ['onclick of button'] }, 'handler-added'],
  ['a field for a card of the page’s own', { cardFields: ['input#number'] }, 'card-field'],
  ['a worker', { workers: ['https://shop.example/'] }, 'worker-added'],
  ['something refused', { refused: ['connect-src https://mallory.example/'] }, 'something-refused'],
];

test.each(CHANGES)('%s is found', (_says, changed, kind) => {
  const found = foundWith(changed).filter(({ level }) => level === 'alarm');
  expect(kinds(found)).toEqual([kind]);
});

test('a nonce that comes twice is found; Stripe’s script may be missing while the checkout is closed', () => {
  const again = compare(signed, asSigned, { open: true, lastNonce: asSigned.nonce });
  expect(kinds(again)).toContain('nonce-repeated');
  const closed = { ...asSigned, scripts: asSigned.scripts.slice(0, 1), files: [], frames: [] };
  expect(compare(signed, closed, { open: false })).toEqual([]);
});
