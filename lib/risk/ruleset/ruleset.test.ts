import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import { asOwner } from '#lib/db/owner.fixture.ts';
import { riskRuleset } from '../schema.ts';
import { DEFAULTS } from './defaults.ts';
import { ensureRuleset } from './ensure-ruleset.ts';
import { liveRuleset, rulesetOf } from './live-ruleset.ts';
import { readRuleset } from './read-ruleset.ts';

afterAll(closeDatabase);
beforeEach(async () => {
  await asOwner(sql => sql`truncate risk_ruleset`);
});

/** What the first build stored. */
const FIRST = [
  { id: 'cvc-fail', title: '', because: '', stage: 'post_auth', threshold: null, score: 0, outcome: 'block' },
  {
    id: 'avs-postal-code-fail',
    title: '',
    because: '',
    stage: 'post_auth',
    threshold: '',
    score: 25,
    outcome: 'allow',
  },
  { id: 'radar-risk-level', title: '', because: '', stage: 'post_auth', threshold: '', score: 0, outcome: 'varies' },
];

/** The rules of a build of its own, so that nothing is remembered of another test's. */
const build = (block = 90) => ({ ...DEFAULTS, bands: { ...DEFAULTS.bands, block } });
const starts = (defaults: typeof DEFAULTS) => transaction(tx => ensureRuleset(tx, defaults));
const publish = (version: number, rules: unknown, createdBy: string, status: 'live' | 'draft' = 'live') =>
  db()
    .insert(riskRuleset)
    .values({
      ...{ version, rules, createdBy, status },
      ...(status === 'live' && { publishedBy: createdBy, approvedBy: 'account:olive' }),
    });
const versions = async () =>
  (await db().select().from(riskRuleset).orderBy(riskRuleset.version)).map(row => `${row.version} ${row.status}`);

test('a build stores its rules once, and goes live in the place of the build before it', async () => {
  await publish(1, FIRST, 'system:build');
  const mine = build();
  for (const defaults of [mine, mine, mine, build()]) await starts(defaults);
  expect(await versions()).toEqual(['1 retired', '2 live']);
  await starts(build(95));
  expect(await versions()).toEqual(['1 retired', '2 retired', '3 live']);
});

test('an older build that runs on beside a newer one takes nothing back', async () => {
  await starts(build());
  await starts(build(95));
  await starts(build());
  expect(await versions()).toEqual(['1 retired', '2 live']);
});

test('what people published stays live, and a new build is a draft for them', async () => {
  await publish(4, build(), 'account:grace');
  await starts(build(95));
  expect(await versions()).toEqual(['4 live', '5 draft']);
});

test('many processes that start at once store one version', async () => {
  await Promise.all(Array.from({ length: 8 }, () => starts(build(91))));
  expect(await versions()).toEqual(['1 live']);
});

test('a build whose transaction is rolled back is stored by the next one', async () => {
  const mine = build();
  const fails = transaction(async tx => {
    await ensureRuleset(tx, mine);
    throw new Error('rolled back');
  });
  await expect(fails).rejects.toThrow('rolled back');
  expect(await versions()).toEqual([]);
  await starts(mine);
  expect(await versions()).toEqual(['1 live']);
});

test('a version that is published decides at once, and the one before can still be read', async () => {
  await starts(build());
  expect(await transaction(liveRuleset)).toEqual({ version: 1, ...DEFAULTS });
  await db().update(riskRuleset).set({ status: 'retired' }).where(eq(riskRuleset.version, 1));
  await publish(2, build(70), 'account:grace');
  expect(await transaction(liveRuleset)).toMatchObject({ version: 2, bands: { block: 70 } });
  expect(await rulesetOf(db(), 1)).toMatchObject({ version: 1, bands: { block: 90 } });
  await expect(rulesetOf(db(), 3)).rejects.toThrow('there is no ruleset 3');
});

test('what has decided stays as it was, a draft may change', async () => {
  await starts(build());
  await publish(2, build(70), 'account:grace', 'draft');
  await db()
    .update(riskRuleset)
    .set({ rules: build(75) })
    .where(eq(riskRuleset.version, 2));
  const changes = [
    db()
      .update(riskRuleset)
      .set({ rules: build(99) }),
    db().update(riskRuleset).set({ status: 'draft' }),
    db().update(riskRuleset).set({ version: 9 }),
    db().delete(riskRuleset),
  ];
  for (const change of changes)
    await expect(change.where(eq(riskRuleset.version, 1))).rejects.toMatchObject({
      cause: { message: 'ruleset 1 has decided payments' },
    });
  await db().delete(riskRuleset).where(eq(riskRuleset.version, 2));
  expect(await versions()).toEqual(['1 live']);
});

test('what needs a source that is not there is off, everything else is on', () => {
  const off = Object.entries(DEFAULTS.rules).filter(([, { on }]) => !on);
  expect(off.map(([id]) => id).sort()).toEqual([...['anonymizer', 'coupon-abuse']]);
});

test('the first version is read as what it meant, and one that makes no sense is not read', () => {
  const { rules, bands } = readRuleset(1, FIRST);
  expect(bands).toEqual({ challenge: 30, hold: 60, block: 90 });
  expect(rules['avs-postal-code-fail']?.actions).toEqual({ hit: { outcome: 'allow', score: 25 } });
  expect(rules['radar-risk-level']?.actions.highest).toEqual({ outcome: 'block', score: 0 });
  expect(() => readRuleset(2, { ...DEFAULTS, bands: {} })).toThrow();
});
