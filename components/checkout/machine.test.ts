import { describe, expect, it } from 'vitest';
import type { Answer } from './answer.ts';
import { begin, type Checkout, furthest, type Happened, isDone, pauseBefore, step, UNKNOWN_ENOUGH } from './machine.ts';
import { completeQuote, untouchedQuote } from './quote.fixture.ts';

const order = { orderUrl: 'https://shop.test/order/token', orderNumber: 'CP-2026-000001' };
const decline = { title: 'The card was declined', advice: 'Try another card.', next: 'other_card' } as const;
const declined: Answer = { kind: 'declined', decline, attemptsLeft: 3, ...order };
const refused = (code: string, retryAfterSeconds: number | null = null): Answer => ({
  kind: 'refused',
  code,
  message: 'A sentence.',
  fields: {},
  retryAfterSeconds,
});
const ready = begin(completeQuote, { kind: 'open' });
const follow = (state: Checkout, ...events: Happened[]) => events.reduce(step, state);
const answered = (answer: Answer): Happened => ({ type: 'answered', answer });
const pressed = follow(ready, { type: 'pressed' });
const completing = follow(pressed, answered({ kind: 'lost' }));

describe('sections', () => {
  it('open at the first that the server knows nothing of', () => {
    expect(furthest(untouchedQuote)).toBe('contact');
    expect(furthest({ ...untouchedQuote, email: 'ada@example.org' })).toBe('delivery');
    expect(furthest(completeQuote)).toBe('payment');
  });

  it('count delivery as done only with a known total', () => {
    expect(isDone({ ...completeQuote, totalMinor: null }, 'delivery')).toBe(false);
  });

  it('stay as they are while a payment is under way', () => {
    expect(follow(pressed, { type: 'opened', section: 'contact' })).toBe(pressed);
  });
});

describe('a press of pay', () => {
  it.each(['paid', 'held', 'processing'] as const)('that ends %s opens the order', kind => {
    expect(follow(pressed, answered({ kind, ...order })).phase).toEqual({
      at: 'settled',
      earlier: false,
      orderUrl: order.orderUrl,
    });
  });

  it('that finds an earlier order paid does not pass it off as this one', () => {
    const state = follow(pressed, answered({ kind: 'paid', earlier: true, ...order }));
    expect(state.phase).toMatchObject({ at: 'settled', earlier: true });
  });

  it('that is declined gives the form back with the words of the decline', () => {
    const state = follow(pressed, answered(declined));
    expect(state.phase.at).toBe('filling');
    expect(state.notice).toEqual({ kind: 'declined', decline, attemptsLeft: 3 });
    expect(state.quote).toBe(completeQuote);
  });

  it('that wants to know who it is keeps everything, and goes on when that is proved', () => {
    const proof = { action: 'checkout.go-on', object: 'payment:1', by: 'factor' } as const;
    const asked = follow(pressed, answered({ kind: 'prove', proof, ...order }));
    expect(asked.phase).toEqual({ at: 'proving', proof });
    // A look that finds it still waiting, is refused or is lost changes nothing that is seen.
    for (const answer of [
      { kind: 'prove', proof, ...order },
      refused('too_many_requests', 9),
      { kind: 'lost' },
    ] as const)
      expect(follow(asked, answered(answer)).phase).toEqual(asked.phase);
    expect(follow(asked, { type: 'card_wanted' }).phase).toEqual({ at: 'filling' });
    const goesOn = follow(asked, { type: 'proved' });
    expect(goesOn.phase).toEqual({ at: 'going_on' });
    expect(follow(goesOn, answered({ kind: 'lost' })).phase.at).toBe('completing');
    expect(follow(goesOn, answered(refused('signed_out'))).phase.at).toBe('completing');
    expect(follow(goesOn, answered(declined)).notice).toMatchObject({ kind: 'declined' });
  });

  it('whose price changed shows the new quote and charges nothing', () => {
    const quote = { ...completeQuote, totalMinor: 19_795 };
    const changes = [{ what: 'total' as const, from: 18_795, to: 19_795 }];
    const state = follow(pressed, answered({ kind: 'changed', quote, changes }));
    expect(state).toMatchObject({ phase: { at: 'filling' }, notice: { kind: 'changed', changes }, quote });
  });

  it.each(['blocked', 'canceled', 'unavailable'] as const)('that ends %s says so and keeps the form', kind => {
    const state = follow(pressed, answered({ kind, ...order }));
    expect(state).toMatchObject({ phase: { at: 'filling' }, notice: { kind } });
  });

  it('that came too often tells for how long to wait', () => {
    const state = follow(pressed, answered(refused('too_many_requests', 30)));
    expect(state.notice).toEqual({ kind: 'wait', seconds: 30 });
  });

  it('that finds the print sold out names it', () => {
    expect(follow(pressed, answered(refused('sold_out'))).notice).toEqual({ kind: 'sold_out', message: 'A sentence.' });
  });

  it('clears the notice of the press before', () => {
    expect(follow(pressed, answered(declined), { type: 'pressed' }).notice).toBeNull();
  });
});

describe('once money may have moved', () => {
  it('a lost answer never leads back to the form', () => {
    expect(completing.phase.at).toBe('completing');
    expect(follow(completing, answered({ kind: 'unknown', ...order })).phase.at).toBe('completing');
    expect(follow(completing, answered({ kind: 'lost' })).phase.at).toBe('completing');
    expect(follow(completing, answered(refused('too_many_requests', 5))).phase.at).toBe('completing');
  });

  it('one "no order" is not believed, several are', () => {
    const events = Array.from({ length: UNKNOWN_ENOUGH }, () => answered({ kind: 'open' }));
    expect(follow(completing, ...events.slice(1)).phase.at).toBe('completing');
    expect(follow(completing, ...events)).toMatchObject({ phase: { at: 'filling' }, notice: { kind: 'not_received' } });
  });

  it('the pauses between two questions grow and stay below ten seconds', () => {
    const pauses = [0, 1, 2, 3, 4, 5, 50].map(pauseBefore);
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses.at(-1)).toBe(10_000);
  });
});

describe('authentication', () => {
  const secret = 'pi_1_secret_2';
  const asked = answered({ kind: 'requires_action', clientSecret: secret, ...order });

  it('waits for a press after a reload', () => {
    const reloaded = begin(completeQuote, { kind: 'requires_action', clientSecret: secret, ...order });
    expect(reloaded.phase).toEqual({ at: 'authenticate', clientSecret: secret });
  });

  it('is followed by asking the server, however it ended', () => {
    const state = follow(pressed, { type: 'authenticating' }, { type: 'authenticated' });
    expect(state.phase.at).toBe('completing');
  });

  it('that is still open is offered again, and a weak connection does not take the offer away', () => {
    const waiting = follow(completing, asked);
    expect(waiting.phase.at).toBe('authenticate');
    expect(follow(waiting, answered({ kind: 'lost' })).phase.at).toBe('authenticate');
  });

  it('that failed brings the form back', () => {
    expect(follow(completing, answered(declined)).phase.at).toBe('filling');
  });
});

it('a reload after a decline shows its words again', () => {
  expect(begin(completeQuote, { kind: 'declined', decline, attemptsLeft: 2, ...order }).notice?.kind).toBe('declined');
});
