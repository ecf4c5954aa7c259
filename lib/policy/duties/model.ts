import type { StaffRole } from '#lib/access/model.ts';

/** Where a duty stands: in time, to be done within the month, or overdue. */
export type DutyState = 'in_time' | 'due' | 'overdue';

/** Kinds of files that are taken as evidence: what is told by their bytes, by the name that people know. */
export const EVIDENCE_TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'application/zip': 'ZIP',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel sheet',
};
export const MOST_EVIDENCE_BYTES = 10_000_000;

/** A file that shows that a duty was done. */
export type EvidenceView = { id: string; name: string; type: string; bytes: number; sha256: string };

/** One time that a duty was done. Moments in ISO 8601. */
export type DoneView = {
  id: string;
  doneAt: string;
  recordedAt: string;
  by: string;
  note: string;
  evidence: EvidenceView[];
};

export type DutyView = {
  id: string;
  says: string;
  owner: StaffRole;
  everyMonths: number;
  evidence: 'file' | 'note' | 'either';
  state: DutyState;
  dueAt: string;
  /** The latest time that it was done first, twelve at most. */
  done: DoneView[];
};
