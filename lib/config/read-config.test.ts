import { expect, test } from 'vitest';
import { readConfig, UnsafeConfiguration } from './read-config.ts';

const demo = {
  DATABASE_URL: 'postgres://shop@127.0.0.1/shop',
  APP_SECRET: 'x'.repeat(32),
  STRIPE_SECRET_KEY: 'sk_test_a1',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_a1',
  STRIPE_WEBHOOK_SECRET: 'whsec_abcdefgh',
  STRIPE_API_URL: 'http://127.0.0.1:12111',
  STRIPE_JS_URL: 'http://127.0.0.1:12111',
  SMTP_URL: 'smtp://127.0.0.1:1025',
};
const live = {
  ...demo,
  SHOP_URL: 'https://shop.example',
  STRIPE_SECRET_KEY: 'rk_live_a1',
  STRIPE_PUBLISHABLE_KEY: 'pk_live_a1',
  STRIPE_API_URL: '',
  STRIPE_JS_URL: '',
  MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
  MAIL_FROM: 'Counterproof <shop@shop.example>',
  SUPPORT_EMAIL: 'support@shop.example',
};

test('test keys may use a stand-in for Stripe on a loopback address', () => {
  expect(readConfig(demo).stripe.apiUrl.origin).toBe('http://127.0.0.1:12111');
});

test('live keys talk to Stripe itself', () => {
  const { stripe } = readConfig(live);
  expect([stripe.livemode, stripe.apiUrl.origin, stripe.scriptUrl.origin]).toEqual([
    true,
    'https://api.stripe.com',
    'https://js.stripe.com',
  ]);
});

test('two webhook secrets are read while one rolls, with stray white space removed', () => {
  expect(
    readConfig({ ...demo, STRIPE_WEBHOOK_SECRET: 'whsec_abcdefgh, whsec_ijklmnop\n' }).stripe.webhookSecrets,
  ).toHaveLength(2);
});

test.each([
  ['a stand-in elsewhere than on loopback', { ...demo, STRIPE_API_URL: 'http://stripe.example' }],
  ['a stand-in with live keys', { ...live, STRIPE_JS_URL: 'http://127.0.0.1:12111' }],
  ['a test key with a live key', { ...demo, STRIPE_PUBLISHABLE_KEY: 'pk_live_a1' }],
  ['live keys without TLS', { ...live, SHOP_URL: 'http://shop.example' }],
  ['limits raised with live keys', { ...live, LIMITS_TIMES: '20' }],
  ['patient gates with live keys', { ...live, GATE_PATIENCE: '10' }],
  ['a short secret', { ...demo, APP_SECRET: 'short' }],
  ['a webhook secret of another kind', { ...demo, STRIPE_WEBHOOK_SECRET: 'sk_test_a1' }],
  ['live keys and nobody to write to', { ...live, SUPPORT_EMAIL: '' }],
  ['live keys and nobody who writes', { ...live, MAIL_FROM: '' }],
  ['live keys without a master key', { ...live, MASTER_KEY: '' }],
  ['two places for the master key', { ...demo, MASTER_KEY: live.MASTER_KEY, MASTER_KEY_FILE: 'package.json' }],
  ['a short master key', { ...demo, MASTER_KEY: 'c2hvcnQ=' }],
  ['a file of master keys that is not there', { ...demo, MASTER_KEY_FILE: '/nowhere' }],
  ['a file where the folder of logs should be', { ...demo, LOG_FOLDER: 'package.json' }],
  ['no database', { ...demo, DATABASE_URL: '' }],
])('%s is refused with a sentence', (_what, environment) => {
  expect(() => readConfig(environment)).toThrow(UnsafeConfiguration);
});
