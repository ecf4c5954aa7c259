'use client';
import { type Dispatch, useCallback, useEffect, useRef } from 'react';
import type { Card, Payer } from '#components/elements/use-card.ts';
import { type Answer, goOn, place, sync } from './answer.ts';
import { type Checkout, type Happened, pauseBefore } from './machine.ts';

const BETWEEN_LOOKS_MS = 4_000;
const NOT_READY = 'The card form was not ready. Nothing was sent; please press pay again.';

/** Pressing pay, and continuing what the bank asked. Both end in an answer of the server, never in a guess of ours. */
export function usePay(card: Card | null, account: string | null, state: Checkout, dispatch: Dispatch<Happened>) {
  const authenticate = useCallback(
    async (clientSecret: string) => {
      if (!card) return;
      dispatch({ type: 'authenticating' });
      await card.authenticate(clientSecret);
      dispatch({ type: 'authenticated' });
    },
    [card, dispatch],
  );

  // A second press in the same instant sees the old state, so the state alone does not stop it.
  const pressed = useRef(false);
  async function pay(payer: Payer): Promise<void> {
    if (pressed.current) return;
    pressed.current = true;
    await press(payer).finally(() => {
      pressed.current = false;
    });
  }

  async function press(payer: Payer): Promise<void> {
    const { id: quoteId, totalMinor } = state.quote;
    if (!card || totalMinor === null || state.phase.at !== 'filling') return;
    dispatch({ type: 'pressed' });
    const collected = await card.collect(payer).catch(() => ({ problem: NOT_READY }));
    if ('problem' in collected) {
      dispatch({ type: 'noticed', notice: { kind: 'card', message: collected.problem } });
      return;
    }
    const attemptId = crypto.randomUUID();
    const answer = await place({
      quoteId,
      expectedTotalMinor: totalMinor,
      confirmationToken: collected.token,
      attemptId,
      account,
    });
    await follow(answer);
  }

  async function follow(answer: Answer): Promise<void> {
    if (answer.kind === 'requires_action') await authenticate(answer.clientSecret);
    else dispatch({ type: 'answered', answer });
  }

  /** Who it is was proved: the press that waited for it goes on. */
  async function proved(): Promise<void> {
    dispatch({ type: 'proved' });
    await follow(await goOn());
  }

  return { pay, authenticate, proved };
}

/** While the fate of a payment is open, asks the server what became of it, with growing pauses. */
export function useSync({ phase }: Checkout, dispatch: Dispatch<Happened>): void {
  useEffect(() => {
    if (phase.at !== 'completing' && phase.at !== 'authenticate' && phase.at !== 'proving') return;
    let here = true;
    const pause = phase.at === 'completing' ? pauseBefore(phase.asked) : BETWEEN_LOOKS_MS;
    const timer = setTimeout(async () => {
      const answer = await sync();
      if (here) dispatch({ type: 'answered', answer });
    }, pause);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [phase, dispatch]);
}

/** Another tab may have paid meanwhile: coming back to this one, look once. */
export function useOtherTabs({ phase }: Checkout, dispatch: Dispatch<Happened>): void {
  const filling = phase.at === 'filling';
  useEffect(() => {
    if (!filling) return;
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await sync();
      if (['paid', 'held', 'processing'].includes(answer.kind)) dispatch({ type: 'answered', answer });
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [filling, dispatch]);
}
