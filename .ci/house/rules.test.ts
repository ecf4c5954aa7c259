import { describe, expect, test } from 'vitest';
import { cycles, tableCycles } from './cycles.ts';
import * as manners from './manners.ts';
import * as rules from './rules.ts';
import { importsOf } from './tree.ts';

/** A small tree in which every rule is broken once, by the file that its name says. */
const file = (path: string, text = '') => ({ path, text });
const importing = (path: string, to: string, before = '') => file(path, `${before}import { x } from '${to}';\n`);
const breaks = (...sources: { path: string; text: string }[]) => importsOf(sources);

describe('Each rule of the house can fail', () => {
  test('an undeclared import between rooms is seen', () =>
    expect(rules.undeclared(breaks(importing('lib/risk/verdict.ts', '#lib/payments/index.ts')))).toEqual([
      'lib/risk/verdict.ts → lib/payments/index.ts',
    ]));

  test('a room that the table does not know is seen', () =>
    expect(rules.unknownRooms([file('lib/loyalty/index.ts'), file('lib/strings.ts'), file('lib/money.ts')])).toEqual([
      'lib/loyalty/index.ts',
      'lib/strings.ts',
    ]));

  test('climbing through the wall of a room is seen', () => {
    const imports = breaks(
      importing('lib/orders/place.ts', '#lib/catalog/queries.ts'),
      importing('lib/orders/list.ts', '../catalog/schema.ts'),
      importing('lib/orders/schema.ts', '#lib/catalog/schema.ts'),
    );
    expect(rules.throughTheWall(imports)).toHaveLength(2);
  });

  test('entering lib/ beside its doors is seen', () => {
    const imports = breaks(
      importing('app/(shop)/page.tsx', '#lib/catalog/queries.ts'),
      importing('server/main.ts', '#lib/orders/index.ts'),
      importing('components/ui/money.tsx', '#lib/orders/index.ts'),
      importing('scripts/worker.ts', '#lib/orders/jobs.ts'),
    );
    expect(rules.notByTheDoor(imports)).toHaveLength(3);
  });

  test('importing upwards, and the sandbox touching the store, are seen', () => {
    const imports = breaks(
      importing('lib/orders/place.ts', '#app/_edge/act.ts'),
      importing('sandbox/stripe/main.ts', '#lib/money.ts'),
      importing('components/ui/button.tsx', '../../app/fonts.ts'),
    );
    expect(rules.upwards(imports)).toHaveLength(3);
  });

  test('a browser file that reaches a face is seen, and a model that needs Node', () => {
    const sources = [
      importing('components/shop/cart.tsx', '#lib/cart/index.ts', "'use client';\n"),
      importing('lib/cart/model.ts', 'node:crypto'),
      importing('components/shop/price.tsx', '#lib/money.ts', "'use client';\n"),
    ];
    expect(rules.tooMuchForTheBrowser(sources, importsOf(sources))).toHaveLength(2);
  });

  test('a vendor outside its room is seen, also when imported as needed', () => {
    const dynamic = file('lib/orders/refund.ts', `const { default: Stripe } = await import('${'str'}ipe');`);
    expect(rules.vendorsOutside(breaks(dynamic, importing('lib/payments/stripe.ts', 'stripe')))).toEqual([
      'lib/orders/refund.ts → stripe',
    ]);
  });

  test('reading the environment is seen, mentioning it in a comment is not', () => {
    const reads = file('lib/mail/deliver.ts', 'const url = process.env.SMTP_URL;');
    const mentions = file('lib/mail/index.ts', '/** Never process.env. */');
    expect(rules.readsEnvironment([reads, mentions])).toEqual(['lib/mail/deliver.ts']);
  });

  test('an open face, a long file and a ring are seen', () => {
    expect(rules.openFaces([file('lib/cart/index.ts', "export * from './add.ts';")])).toHaveLength(1);
    expect(rules.tooLong([file('lib/long.ts', 'x\n'.repeat(201)), file('lib/fits.ts', 'x\n'.repeat(200))])).toEqual([
      'lib/long.ts has 201 lines',
    ]);
    expect(cycles(breaks(importing('a.ts', './b.ts'), importing('b.ts', './a.ts')))).toHaveLength(1);
    expect(tableCycles({ a: ['b'], b: ['c'], c: ['a'] })).toHaveLength(1);
  });

  test('bad manners are seen', () => {
    const names = [file('lib/orderUtils.ts'), file('lib/orders/helpers.ts'), file('app/(shop)/prints/[slug]/page.tsx')];
    expect(manners.badNames(names)).toEqual(['lib/orderUtils.ts', 'lib/orders/helpers.ts']);
    expect(manners.silenced([file('a.ts', `// ${'TO'}DO later`), file('b.ts', `// biome${'-'}ignore x`)])).toHaveLength(
      2,
    );
    expect(manners.sleepyTests([file('e2e/a.spec.ts', 'await page.waitForTimeout(500)')])).toHaveLength(1);
    expect(manners.ofThisMachine([file('a.ts', `'${'/wo'}rk/main'`)])).toHaveLength(1);
  });
});
