import { compare } from './compare/index.ts';
import { signManifest } from './manifest.ts';
import type { Difference, Manifest, Seen } from './model.ts';

const POLICY = "default-src 'none'; script-src 'nonce-N' 'strict-dynamic' https://js.stripe.com; connect-src 'self'";

/** What a build of a small shop was signed as. */
export const signed: Manifest = {
  build: 'a-build',
  madeAt: '2026-11-22T10:00:00.000Z',
  origins: { shop: 'https://shop.example', stripeScript: 'https://js.stripe.com', stripeApi: 'https://api.stripe.com' },
  headers: { 'content-security-policy': POLICY, 'x-content-type-options': 'nosniff' },
  files: { '.next/static/chunks/a.js': 'hash of a' },
};

export const signedText = (): string => signManifest(signed);

/** What a browser sees of it when all is well. */
export const asSigned: Seen = {
  status: 200,
  headers: [
    ['content-security-policy', POLICY.replace('nonce-N', 'nonce-b3BlbnNlc2FtZQ==')],
    ['x-content-type-options', 'nosniff'],
    ['date', 'Sun, 22 Nov 2026 10:00:00 GMT'],
    ['link', '</_next/static/media/a.woff2>; rel=preload; as="font"; nonce="b3BlbnNlc2FtZQ=="'],
  ],
  orders: [],
  scripts: [
    { url: 'https://shop.example/_next/static/chunks/a.js', text: null, recognised: false },
    { url: 'https://js.stripe.com/endive/stripe.js', text: null, recognised: false },
    { url: null, text: '(self.__next_f=self.__next_f||[]).push([0])', recognised: true },
  ],
  files: [
    { url: 'https://shop.example/_next/static/chunks/a.js', sha256: 'hash of a' },
    { url: 'https://js.stripe.com/endive/stripe.js', sha256: 'stripe, one' },
  ],
  frames: ['https://js.stripe.com/v3/elements-inner-card.html', 'https://m.js.stripe.com/outer.html'],
  targets: ['https://shop.example/checkout'],
  handlers: [],
  cardFields: [],
  workers: [],
  asked: ['https://shop.example', 'https://js.stripe.com', 'https://q.stripe.com'],
  refused: [],
  nonce: 'b3BlbnNlc2FtZQ==',
};

/** What a look at that page finds when it is changed so. */
export const foundWith = (changed: Partial<Seen>): readonly Difference[] =>
  compare(signed, { ...asSigned, ...changed }, { open: true });
