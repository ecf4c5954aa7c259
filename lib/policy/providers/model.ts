/** A provider with the latest proof that it keeps the standard. Days (`2026-03-01`) and moments in ISO 8601. */
export type ProviderView = {
  id: string;
  name: string;
  service: string;
  data: string;
  responsible: string;
  /** The latest first, ten at most. */
  attestations: { id: string; what: string; issuedOn: string; recordedAt: string; by: string }[];
  /** `none` yet, `current`, or `stale`: issued more than twelve months ago. */
  standing: 'none' | 'current' | 'stale';
};
