import type { Stripe } from 'stripe';
import { describe, expect, test } from 'vitest';
import type { StripeSandbox } from '../server.ts';
import { cardPayment, SECRET_KEY, sdk, send, startSandbox } from '../test-sandbox.ts';
import { readParams } from './read.ts';
import { ROUTES } from './routes.ts';
import type { Shape, ShapeOf } from './shape.ts';

describe('The allow-list', () => {
  test('is held to the SDK by the compiler: a name it does not know does not compile, at any depth', () => {
    const fits = {
      amount: 'integer',
      shipping: { name: 'text' },
    } as const satisfies ShapeOf<Stripe.PaymentIntentCreateParams>;
    // @ts-expect-error the SDK has no such parameter
    const top = { amuont: 'integer' } as const satisfies ShapeOf<Stripe.PaymentIntentCreateParams>;
    // @ts-expect-error nor this one inside
    const inside = { shipping: { nmae: 'text' } } as const satisfies ShapeOf<Stripe.PaymentIntentCreateParams>;
    // @ts-expect-error removed in endive
    const removed = { payment_method_types: 'texts' } as const satisfies ShapeOf<Stripe.PaymentIntentCreateParams>;
    expect([fits, top, inside, removed]).toHaveLength(4);
  });

  test('never reaches an inherited name', () => {
    for (const name of ['constructor', 'toString', '__proto__'])
      expect(() => readParams(JSON.parse(`{"${name}":"1"}`), { amount: 'integer' })).toThrow('unknown parameter');
  });
});

/** Values that are wrong for some kind of field, or hostile to any. */
const HOSTILE = ['', 'perhaps', '-1', '1e3', '9'.repeat(20), '0', '%00', '__proto__', 'x'.repeat(6000), '<script>'];

/** Every field of a shape, at any depth, as the key of a form. */
function keys(shape: Shape, path = ''): string[] {
  return Object.entries(shape).flatMap(([name, field]) => {
    const key = path ? `${path}[${name}]` : name;
    return typeof field === 'object' && !Array.isArray(field) ? [key, ...keys(field as Shape, key)] : [key];
  });
}

/** Each hostile value in each field, and each field in a form of its own that it cannot be. */
function forms(shape: Shape): string[] {
  return keys(shape).flatMap(key => [
    ...HOSTILE.map(value => `${key}=${value}`),
    `${key}[]=1`,
    `${key}[a]=1`,
    `${key}[0][1][2]=1`,
  ]);
}

/** An id for each kind of object that an address can name. */
async function someOfEach(sandbox: StripeSandbox): Promise<Record<string, string>> {
  const { paymentIntents, setupIntents, customers, reviews } = sdk(sandbox);
  const held = { ...cardPayment, confirm: true, capture_method: 'manual' } as const;
  const intent = await paymentIntents.create({ ...held, payment_method: 'pm_card_riskLevelElevated' });
  return {
    charges: String(intent.latest_charge),
    customers: (await customers.create({})).id,
    payment_intents: (await paymentIntents.create(cardPayment)).id,
    payment_methods: String(intent.payment_method),
    reviews: (await reviews.list()).data[0]?.id ?? '',
    setup_intents: (await setupIntents.create({})).id,
  };
}

describe('Every endpoint', () => {
  // Thousands of requests: seconds alone, more on a machine that is busy with other tests.
  test('answers any value in any field, and any name, without a fault', { timeout: 90_000 }, async () => {
    const sandbox = await startSandbox();
    const ids = await someOfEach(sandbox);
    const noise = ['constructor=1', '%F0%9F%92%A9=1&[]=1&[a]=2&a[[=3', 'expand[]=__proto__', 'expand=x&key[]=1'];
    const faults: string[] = [];
    const ask = async (method: string, path: string, form: string) => {
      const headers = { authorization: `Bearer ${SECRET_KEY}` };
      const body = method === 'POST' ? { body: form } : {};
      const asked = method === 'POST' ? path : `${path}?${form}`;
      const { status } = await sandbox.app.request(asked, { method, headers, ...body });
      if (status >= 500) faults.push(`${method} ${path} ${form.slice(0, 80)}`);
    };
    for (const { method, path, shape } of ROUTES) {
      const id = ids[path.split('/')[2] ?? ''] ?? 'none';
      for (const form of forms(shape)) await ask(method, path.replace(':id', id), form);
      for (const form of noise) await ask(method, path.replace(':id', '..%2F%00__proto__%zz'), form);
    }
    expect(faults).toEqual([]);
  });

  test('takes no body beyond a megabyte', async () => {
    const sandbox = await startSandbox();
    expect((await send(sandbox, 'POST', '/v1/customers', `name=${'x'.repeat(1_000_001)}`)).status).toBe(413);
  });
});
