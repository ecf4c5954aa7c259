import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EVENTS, SUBSCRIBED } from './index.ts';

test('every file of the folder is an event that we are subscribed to, and the other way round', () => {
  const files = readdirSync(import.meta.dirname)
    .filter(file => !/^(index|event)\.ts$|\.test\.ts$/.test(file))
    .map(file => file.replace('.ts', ''));
  expect(SUBSCRIBED.map(type => type.replace(/[._]/g, '-')).sort()).toEqual(files.sort());
});

test('each finds the intent that it is about', () => {
  const intent = { id: 'pi_1', object: 'payment_intent' };
  expect(EVENTS['payment_intent.succeeded']?.(intent)).toBe('pi_1');
  expect(EVENTS['charge.captured']?.({ id: 'ch_1', payment_intent: 'pi_1' })).toBe('pi_1');
  expect(EVENTS['review.closed']?.({ id: 'prv_1', payment_intent: intent })).toBe('pi_1');
  expect(EVENTS['charge.dispute.created']?.({ id: 'du_1', payment_intent: null })).toBeNull();
});
