import { Refusal } from '#lib/refusal.ts';
import type { Lack } from './model.ts';

const SAYS: Record<Lack | 'role', { code: string; sentence: string }> = {
  role: { code: 'not_allowed', sentence: 'You are not allowed to do this.' },
  second_factor: { code: 'second_factor_required', sentence: 'Confirm your second factor first.' },
  passkey: { code: 'passkey_required', sentence: 'Sign in with a passkey first: payment data asks for one.' },
  training: {
    code: 'training_lapsed',
    sentence: 'Your security training is not up to date. Take it, and this is yours again.',
  },
  policy: { code: 'policy_unacknowledged', sentence: 'Read and acknowledge the current security policy first.' },
};

/** The actor lacks the permission; `lack` says what would give it, when something would. */
export class NotAllowed extends Refusal {
  readonly lack: Lack | 'role';
  constructor(lack: Lack | 'role' = 'role') {
    super(SAYS[lack].code, SAYS[lack].sentence, 403);
    this.lack = lack;
  }
}
