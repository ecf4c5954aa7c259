import { headers } from 'next/headers';
import type { Actor } from '#lib/access/index.ts';
import { honourSignal } from '#lib/consent/index.ts';

/** Whether this browser sends Global Privacy Control. */
export const signals = async (): Promise<boolean> => (await headers()).get('sec-gpc') === '1';

/** Remembers the signal for whoever sent it, and what it ends. */
export async function rememberSignal(actor: Actor, now: Date): Promise<void> {
  if (await signals()) await honourSignal(actor, now);
}
