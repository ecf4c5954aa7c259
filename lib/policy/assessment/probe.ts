import type { LookAt } from '#lib/config/index.ts';
import type { Severity } from '#lib/control.ts';
import type { Answer, Question } from '../served/ask.ts';

/** What a way of attack may use: it asks the shop, within what is left of its requests, and says what it got through. */
type Tools = {
  at: LookAt;
  ask: (path: string, question?: Question) => Promise<Answer>;
  found: (what: string) => void;
};

/** A way of attack that is tried on the shop: harmless when it succeeds, because it only looks at what came of it. */
export type Probe = {
  readonly id: string;
  /** What the shop is to withstand, in one sentence. */
  readonly says: string;
  readonly severity: Severity;
  /** Whether there is something to try: TLS is not, of a shop without it. */
  applies?(at: LookAt): boolean;
  try(tools: Tools): Promise<void>;
};

/** Declares a way of attack. */
export const probe = (declared: Probe): Probe => declared;

/** Whether what was sent was taken. A form that is refused leads back to its page, with what is wrong in the address. */
export const wasTaken = ({ status, headers }: Answer): boolean =>
  status < 400 && !(status === 303 && /[?&]problem=/.test(headers.location ?? ''));

/** A word that nobody else writes: where it comes back unchanged, something let it through. */
export const MARK = 'cp7q9zassess';
