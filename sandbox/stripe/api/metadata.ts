import type { Stripe } from 'stripe';
import { invalid } from './error.ts';

/**
 * Merges by key: '' deletes the key, null (an empty `metadata`) deletes all, absent changes nothing.
 * @throws ApiError 400 beyond 50 keys
 */
export function mergeMetadata(
  current: Stripe.Metadata | null,
  patch: Record<string, string> | null | undefined,
): Stripe.Metadata {
  if (patch === undefined) return current ?? {};
  if (patch === null) return {};
  const merged = Object.entries({ ...current, ...patch }).filter(([, value]) => value !== '');
  if (merged.length > 50) throw invalid('You can only have up to 50 metadata keys.', 'metadata');
  return Object.fromEntries(merged);
}
