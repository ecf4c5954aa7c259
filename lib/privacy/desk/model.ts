import type { RequestView } from '../requests/model.ts';

/** A request as the staff sees it in the register. Who asked is not named here: only who may and has a reason looks further. */
export type DeskRequest = RequestView & {
  channel: 'account' | 'guest';
  verifiedBy: string | null;
  verifiedAt: string | null;
  extended: boolean;
  /** Whole days until it is due; below zero it is overdue. Null when it is closed. */
  daysLeft: number | null;
};

/** One step of a request. `actor` as the audit ledger names people. */
export type RequestStep = { at: string; actor: string; kind: string; detail: Readonly<Record<string, string>> };

/** Requests that came in a month, `2026-11` (UTC), and how long those that people answer took, in seconds; null while none is answered. */
export type RequestMonth = {
  month: string;
  byPeople: number;
  byThemselves: number;
  median: number | null;
  slowest: number | null;
};
