import type { Params, Shape } from '../api/shape.ts';

/**
 * What may go wrong with a request. "Before" is before the endpoint did anything; "after" is when the effect is there,
 * and under an idempotency key its answer is stored.
 *
 * timeout: no answer until the caller gives up · reset: the connection breaks · 500: an answer, and after the effect
 * the one that every retry under the key gets, too · answer_lost: the connection breaks amid a 200 · slow: the answer
 * takes its time, and the key is in use meanwhile.
 */
export const FAULT_KINDS = [
  'timeout_before',
  'timeout_after',
  'reset_before',
  'reset_after',
  'answer_lost',
  '500_before',
  '500_after',
  '429',
  '401',
  'slow',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** What is asked of `POST /_sandbox/faults`. */
export const NEW_FAULT = {
  match: 'text',
  key: 'text',
  kind: FAULT_KINDS,
  times: 'integer',
  milliseconds: 'integer',
} as const satisfies Shape;
export type NewFault = Params<typeof NEW_FAULT>;

export type Fault = {
  id: string;
  object: 'fault';
  /** `*`, or a method and path in which `:id` is any id and `*` anything. */
  match: string;
  /** What the idempotency key begins with; null for any request, with or without a key. */
  key: string | null;
  kind: FaultKind;
  times: number;
  /** How often it will still strike; at 0 it is over. */
  left: number;
  /** How long `slow` waits, and after which a time-out breaks the connection by itself. */
  milliseconds: number;
};

export type Struck = { method: string; path: string; idempotencyKey: string | null };

export function matches(fault: Pick<Fault, 'match' | 'key'>, { method, path, idempotencyKey }: Struck): boolean {
  if (fault.key !== null && !idempotencyKey?.startsWith(fault.key)) return false;
  return pattern(fault.match).test(`${method} ${path}`);
}

function pattern(match: string): RegExp {
  const literal = match.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll(':id', '[^/]+').replaceAll('*', '.*')}$`);
}
