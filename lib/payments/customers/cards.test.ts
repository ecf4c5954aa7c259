import { desc, eq } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { type Actor, guest, NotAllowed, TooManyRequests } from '#lib/access/index.ts';
import { auditEvent } from '#lib/audit/schema.ts';
import { clock } from '#lib/clock.ts';
import { patient } from '#lib/config/shared-address.fixture.ts';
import { closeDatabase, db } from '#lib/db/index.ts';
import { stripeIncident } from '../circuit/schema.ts';
import { keepsCard, signedIn } from './ada-keeps-cards.fixture.ts';
import { hasExpired } from './model.ts';
import { NotYourCard, removeCard } from './remove-card.ts';
import { savedCards } from './saved-cards.ts';

afterAll(closeDatabase);

const now = clock.now();
const outcomes = (actor: Actor) =>
  db()
    .select({ action: auditEvent.action, target: auditEvent.target, outcome: auditEvent.outcome })
    .from(auditEvent)
    .where(eq(auditEvent.actor, actor.id))
    .orderBy(desc(auditEvent.seq));

test('the cards of an account are listed, and nobody else’s', async () => {
  const [ada, grace] = [await signedIn('ada'), await signedIn('grace')];
  expect(await savedCards(ada, now)).toEqual([]);
  const [visa, amex] = [await keepsCard(ada), await keepsCard(ada, 'pm_card_amex')];
  const cards = await savedCards(ada, now);
  expect(cards.map(card => card.id).sort()).toEqual([visa, amex].sort());
  expect(cards.find(card => card.id === visa)).toMatchObject({ brand: 'visa', last4: '4242', expired: false });
  expect(await savedCards(grace, now)).toEqual([]);
  await expect(savedCards(guest, now)).rejects.toThrow(NotAllowed);
});

test('a card that is removed is gone, once, and it is on record', async () => {
  const ada = await signedIn('ada');
  const cardId = await keepsCard(ada);
  await Promise.all([removeCard(ada, { cardId }, now), removeCard(ada, { cardId }, now)]);
  await removeCard(ada, { cardId }, now);
  expect(await savedCards(ada, now)).toEqual([]);
  expect(await outcomes(ada)).toContainEqual({ action: 'cards.remove', target: `card:${cardId}`, outcome: 'done' });
});

test('mallory does not remove ada’s card, with cards of their own or without, and the try is on record', async () => {
  const [ada, mallory] = [await signedIn('ada'), await signedIn('mallory')];
  const cardId = await keepsCard(ada);
  await expect(removeCard(mallory, { cardId }, now)).rejects.toThrow(NotYourCard);
  await keepsCard(mallory);
  await expect(removeCard(mallory, { cardId }, now)).rejects.toThrow(NotYourCard);
  expect(await savedCards(ada, now)).toHaveLength(1);
  const refused = { action: 'cards.remove', target: `card:${cardId}`, outcome: 'refused' };
  expect(await outcomes(mallory)).toEqual([refused, refused]);
  const counted = await db().select().from(stripeIncident).where(eq(stripeIncident.kind, 'foreign_card'));
  expect(counted.reduce((sum, { times }) => sum + times, 0)).toBe(2);
});

test('who tries ids of cards one after the other is stopped, and Stripe is asked no more', async () => {
  const mallory = await signedIn('mallory');
  await keepsCard(mallory);
  patient().strict();
  for (let count = 0; count < 20; count++)
    await expect(removeCard(mallory, { cardId: `pm_guess${count}` }, now)).rejects.toThrow(NotYourCard);
  await expect(removeCard(mallory, { cardId: 'pm_guess20' }, now)).rejects.toThrow(TooManyRequests);
});

test('a card is good through the last day of its month', () => {
  expect(hasExpired(12, 2026, new Date('2026-12-31T23:59:59Z'))).toBe(false);
  expect(hasExpired(12, 2026, new Date('2027-01-01T00:00:00Z'))).toBe(true);
});
