import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { isSigned, keyIdOf, publicKey, signText } from '#lib/audit/checkpoints/key.ts';
import { clock, DAY, later, MINUTE } from '#lib/clock.ts';
import { config } from '#lib/config/index.ts';
import { hashOfToday, keyedHash, keyFor, SealBroken, seal, sign, unseal, verify } from '#lib/crypto/index.ts';
import { hashPassword, passwordFits } from '#lib/identity/passwords/argon2.ts';
import { replyAddress, ticketOfAddress } from '#lib/support/reply-address.ts';

const now = clock.now();
const { secret, formerSecrets, formerLinksUntil } = config();
const given = { secret, formerSecrets, formerLinksUntil };
const newSecret = () => randomBytes(32).toString('base64url');
const place = { table: 'duty_evidence_part', column: 'sealed', row: '1' };

/** Whoever runs the shop gives it a new secret, with these former ones. */
const replaced = (formerSecrets: string[]) => Object.assign(config(), { secret: newSecret(), formerSecrets });

afterEach(() => Object.assign(config(), given));

test('what was sealed, signed and looked up under a secret still is when another took its place, and a third', async () => {
  const sealed = seal('drill', place, Buffer.from('evidence'));
  const [hash, password] = [keyedHash('drill', 'ada@example.test'), await hashPassword('seven words of Ada')];
  const [statement, key] = [signText('row 1'), keyIdOf(publicKey())];
  replaced([given.secret]);
  replaced([config().secret, given.secret]);
  expect(unseal('drill', place, sealed).toString()).toBe('evidence');
  expect(keyedHash('drill', 'ada@example.test')).toBe(hash);
  expect(await passwordFits(password, 'seven words of Ada')).toBe(true);
  expect(isSigned('row 1', key, statement)).toBe(true);
});

test('links and addresses to reply to count until the day that is named, and without one not at all', () => {
  const link = sign('drill', 'ticket-1', later(now, 3 * DAY));
  const reply = replyAddress('T-2026-000001');
  const at = (day: Date) => [verify('drill', link, day), ticketOfAddress(reply, day)];
  expect(at(now)).toEqual(['ticket-1', 'T-2026-000001']);
  replaced([given.secret]);
  expect(at(now)).toEqual([null, null]);
  Object.assign(config(), { formerLinksUntil: later(now, DAY) });
  expect(at(now)).toEqual(['ticket-1', 'T-2026-000001']);
  expect(at(later(now, DAY))).toEqual([null, null]);
});

test('what is made from then on is made by the new one', () => {
  const before = { key: keyFor('drill'), code: hashOfToday('drill', '1'), signs: keyIdOf(publicKey()) };
  replaced([given.secret]);
  expect(keyFor('drill')).not.toEqual(before.key);
  expect(hashOfToday('drill', '1')).not.toBe(before.code);
  expect(keyIdOf(publicKey())).not.toBe(before.signs);
  const { secret } = config();
  const [sealed, link] = [seal('drill', place, Buffer.from('new')), sign('drill', 'new', later(now, MINUTE))];
  Object.assign(config(), { secret, formerSecrets: [] });
  expect(unseal('drill', place, sealed).toString()).toBe('new');
  expect(verify('drill', link, now)).toBe('new');
});

test('without the former one nothing of it opens or counts', async () => {
  const sealed = seal('drill', place, Buffer.from('evidence'));
  const [link, password] = [sign('drill', 'ticket-1', later(now, MINUTE)), await hashPassword('seven words of Ada')];
  replaced([]);
  expect(() => unseal('drill', place, sealed)).toThrow(SealBroken);
  expect(verify('drill', link, now)).toBeNull();
  expect(await passwordFits(password, 'seven words of Ada')).toBe(false);
});
