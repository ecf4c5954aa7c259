/** A request of ours was refused, or did not get through. `message` may be shown. */
export class AskFailed extends Error {
  readonly code: string;
  readonly stepUp: WantedProof | undefined;
  constructor(code: string, message: string, stepUp?: WantedProof) {
    super(message);
    this.code = code;
    this.stepUp = stepUp;
  }
}

/** What a fresh proof is asked for; the shape of `WantedProof` in lib/access. */
export type WantedProof = { action: string; object: string; by: 'passkey' | 'factor' | 'any' | 'mailbox' };

const UNREACHABLE = 'We could not reach the shop. Check your connection and try again.';

/** Posts JSON to a route of ours and returns its answer. Throws AskFailed. */
export async function ask<T>(path: `/api/${string}`, body: unknown = {}): Promise<T> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  const read = (await answer?.json().catch(() => null)) as (T & { error?: AskFailed }) | null | undefined;
  if (answer?.ok) return read as T;
  const { code = 'unreachable', message = UNREACHABLE, stepUp } = read?.error ?? {};
  throw new AskFailed(code, message, stepUp);
}

/** The words of whatever went wrong. */
export const wordsOf = (error: unknown): string => (error instanceof AskFailed ? error.message : UNREACHABLE);
