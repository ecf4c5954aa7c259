import { afterAll, expect, test } from 'vitest';
import { staffWith } from '#lib/access/actors.fixture.ts';
import { later, MINUTE } from '#lib/clock.ts';
import { keyedHash } from '#lib/crypto/index.ts';
import { closeDatabase, db, transaction } from '#lib/db/index.ts';
import type { ListKind } from '../model.ts';
import { endEntry } from './end-entry.ts';
import { enterInList } from './enter-in-list.ts';
import { listEntries } from './list-entries.ts';
import { listValue } from './list-value.ts';
import { type Listable, listsNaming } from './lists-naming.ts';
import { masked } from './masked.ts';

afterAll(closeDatabase);

const now = new Date('2026-06-01T12:00:00Z');
const NOBODY: Listable = {
  ...{ fingerprintHash: null, email: null, ip: null, ipHash: null, addressHash: null, phone: null },
};
/** As a press keeps it. */
const hashed = (kind: string, value: string) => keyedHash(kind, value.trim().toLowerCase());

const list = (kind: ListKind, value: string, effect: 'allow' | 'block' = 'block', until: Date | null = null) =>
  transaction(tx =>
    enterInList(tx, { kind, value, effect, until, reason: 'An example.', actor: 'account:grace' }, now),
  );
const naming = (seen: Partial<Listable>, at = now) => listsNaming(db(), { ...NOBODY, ...seen }, at);
const blocked = async (seen: Partial<Listable>) => (await naming(seen)).block;

test('a card, an e-mail, a street and a telephone are found however they are written', async () => {
  await list('email', 'Mallory@Example.org');
  await list('address', 'Kade 1|1011 AB');
  await list('phone', '+31 20 123 45 67');
  await list('card_fingerprint', 'fp_mallory');
  expect(await blocked({ email: ' mallory@example.ORG' })).toEqual(['email']);
  expect(await blocked({ addressHash: hashed('address', 'KADE 1|1011 ab') })).toEqual(['address']);
  expect(await blocked({ phone: '0031 201234567' })).toEqual(['phone']);
  expect(await blocked({ fingerprintHash: keyedHash('fingerprint', 'fp_mallory') })).toEqual(['card_fingerprint']);
  expect(
    await blocked({
      email: 'ada@example.org',
      phone: '+31 20 123 45 68',
      addressHash: hashed('address', 'Kade 2|1011 AB'),
    }),
  ).toEqual([]);
});

test('a domain names the mailboxes of the domains below it, and of none that only ends alike', async () => {
  await list('email_domain', '@thrown.example');
  expect(await blocked({ email: 'x@thrown.example' })).toEqual(['email_domain']);
  expect(await blocked({ email: 'x@deep.sub.Thrown.Example' })).toEqual(['email_domain']);
  expect(await blocked({ email: 'x@overthrown.example' })).toEqual([]);
});

test.each([
  ['192.0.2.0/25', '192.0.2.127', '192.0.2.128'],
  ['198.51.100.7', '198.51.100.7', '198.51.100.8'],
  ['10.0.0.0/8', '10.255.3.4', '11.0.0.0'],
  ['2001:db8:1::/48', '2001:db8:1:ffff::9', '2001:db8:2::9'],
  ['2001:db8:9::1', '2001:0DB8:0009:0:0:0:0:1', '2001:db8:9::2'],
  ['203.0.113.0/24', '::ffff:203.0.113.9', '::ffff:203.0.114.9'],
])('%s names %s and not %s', async (network, inside, outside) => {
  await list('ip', network);
  expect(await blocked({ ip: inside })).toEqual(['ip']);
  expect(await blocked({ ip: outside })).toEqual([]);
});

test.each([
  ['203.0.113.77', '203.0.113.77'],
  ['2001:0DB8:5:0:0:0:0:1', '2001:db8:5::1'],
])('a single address, %s, is found by the hash that a press is kept with', async (listed, seen) => {
  await list('ip', listed);
  expect(await blocked({ ipHash: hashed('ip', seen) })).toEqual(['ip']);
  expect(await blocked({ ipHash: hashed('ip', `${seen}1`) })).toEqual([]);
});

test('of networks in one another the narrowest decides', async () => {
  await list('ip', '172.16.0.0/12');
  await list('ip', '172.20.1.0/24', 'allow');
  expect(await naming({ ip: '172.20.2.1' })).toEqual({ allow: [], block: ['ip'] });
  expect(await naming({ ip: '172.20.1.1' })).toEqual({ allow: ['ip'], block: [] });
});

test('an entry ends when it says', async () => {
  await list('email', 'eve@example.org', 'allow', later(now, MINUTE));
  expect(await naming({ email: 'eve@example.org' }, later(now, MINUTE - 1))).toMatchObject({ allow: ['email'] });
  expect(await naming({ email: 'eve@example.org' }, later(now, MINUTE))).toEqual({ allow: [], block: [] });
});

test.each([
  ['ip', '192.0.2.0/4'],
  ['ip', '192.0.2.0/24/8'],
  ['ip', 'the office'],
  ['email', 'nobody'],
  ['email_domain', 'org'],
  ['phone', '12'],
  ['address', ' '],
] as const)('%s "%s" is refused, and a buyer who types it is named by no list', async (kind, value) => {
  await expect(list(kind, value)).rejects.toMatchObject({ code: 'unlistable', status: 422 });
  expect(await naming({ email: value, ip: value, phone: value })).toEqual({ allow: [], block: [] });
});

test('an entry that a person ends names nothing from then on, and stays on record', async () => {
  const grace = staffWith('risk_analyst');
  const entry = {
    kind: 'email',
    effect: 'block',
    value: 'Mallory.Ended@example.org',
    reason: 'Tried twenty cards.',
    days: '30',
  };
  const entryId = await listValue(grace, entry as never, now);
  expect(await blocked({ email: 'mallory.ended@example.org' })).toEqual(['email']);
  await endEntry(grace, { entryId }, now);
  expect(await blocked({ email: 'mallory.ended@example.org' })).toEqual([]);
  await expect(endEntry(grace, { entryId }, now)).rejects.toMatchObject({ code: 'list_entry_ended' });
  const [first] = (await listEntries(now, null)).entries.filter(({ id }) => id === entryId);
  expect(first).toMatchObject({ masked: 'm•••@e•••.org', actor: grace.id, endedBy: grace.id, running: false });
  const until = { kind: 'ip', effect: 'block', value: 'the office', reason: 'Tried twenty cards.', days: '' };
  await expect(listValue(grace, until as never, now)).rejects.toMatchObject({
    fields: { value: 'That is not an address or a network between /8 and /32, or /16 and /64.' },
  });
});

test.each([
  ['email_domain', '@Thrown.example', 'thrown.example'],
  ['ip', '203.0.113.77', '203.•••'],
  ['ip', '192.0.2.0/25', '192.0.2.0/25'],
  ['phone', '+31 20 123 45 67', '•••67'],
  ['card_fingerprint', 'fp_mallory', '•••lory'],
  ['address', 'Kade 1|1011 AB', 'K•••'],
] as const)('%s %s is shown as %s', (kind, value, shown) => {
  expect(masked(kind, value)).toBe(shown);
});

test('lists keep no personal data that could be read', async () => {
  await list('email', 'readable@example.org');
  const [row] = await db().execute<{ text: string }>(
    `select string_agg(entry::text, ' ') as text from risk_list_entry entry`,
  );
  expect(row?.text).not.toMatch(/readable|@example/);
});
