import { NotAllowed, StepUpRequired, type WantedProof } from '#lib/access/index.ts';
import type { Refusal } from '#lib/refusal.ts';

/** A proof for this raises the session and is good for nothing else. */
export const RAISE = { action: 'identity.raise', object: 'session:own' };

/** The proof that would turn a refusal round: a fresh one for the action, or a second factor for the session. */
export function provesBy(error: Refusal): WantedProof | undefined {
  if (error instanceof StepUpRequired) return error.wanted;
  if (!(error instanceof NotAllowed)) return undefined;
  if (error.lack === 'second_factor') return { ...RAISE, by: 'any' };
  return error.lack === 'passkey' ? { ...RAISE, by: 'passkey' } : undefined;
}
