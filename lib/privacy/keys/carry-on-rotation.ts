import { recordEvent } from '#lib/audit/index.ts';
import { rotateKeys } from '#lib/keyring/index.ts';

/** Carries a move of all keys on until it is over; that the former master keys are retired is on record with it. */
export async function carryOnRotation({ rotationId }: { rotationId: string }, now: Date): Promise<void> {
  const event = { actor: 'system:privacy.rotate-keys', action: 'keys.retire-former', target: `rotation:${rotationId}` };
  const finished = (tx: Parameters<typeof recordEvent>[0]) => recordEvent(tx, { ...event, outcome: 'done' });
  await rotateKeys(rotationId, finished, now);
}
