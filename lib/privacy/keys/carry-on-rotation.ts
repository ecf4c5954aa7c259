import { recordEvent } from '#lib/audit/index.ts';
import { later, SECOND } from '#lib/clock.ts';
import { transaction } from '#lib/db/index.ts';
import { enqueue } from '#lib/jobs/index.ts';
import { rotateKeys } from '#lib/keyring/index.ts';

/** Carries a move of all keys on until it is over, and comes again while somebody's transaction keeps it waiting. */
export async function carryOnRotation({ rotationId }: { rotationId: string }, now: Date): Promise<void> {
  const event = { actor: 'system:privacy.rotate-keys', action: 'keys.retire-former', target: `rotation:${rotationId}` };
  const finished = (tx: Parameters<typeof recordEvent>[0]) => recordEvent(tx, { ...event, outcome: 'done' });
  if ((await rotateKeys(rotationId, finished, now)) === 'over') return;
  const again = { runAt: later(now, SECOND), key: 'privacy.rotate-keys-again' };
  await transaction(tx => enqueue(tx, 'privacy.rotate-keys', { rotationId }, again));
}
