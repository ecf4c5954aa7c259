import type { ListKind } from '../model.ts';

/** An entry of a list, for a page. Of what was entered only the masked form is left. Moments in ISO 8601. */
export type ListEntryView = {
  id: string;
  kind: ListKind;
  effect: 'allow' | 'block';
  masked: string;
  reason: string;
  actor: string;
  createdAt: string;
  expiresAt: string | null;
  endedBy: string | null;
  /** Whether it names payments now. */
  running: boolean;
};
