import type { Origin } from '#lib/audit/index.ts';
import { keyedHash } from '#lib/crypto/index.ts';

/** Where a request came from, as records may keep it: address and device as keyed hashes. */
export const originOf = (seen: { requestId: string | null; address: string; device: string | null }): Origin => ({
  requestId: seen.requestId,
  address: keyedHash('audit-address', seen.address),
  device: seen.device === null ? null : keyedHash('audit-device', seen.device),
});
