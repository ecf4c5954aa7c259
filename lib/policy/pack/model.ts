/** A pack is asked for, written by a job, ready for a week, and then destroyed; its hash stays. `failed`: each try did. */
export type PackState = 'asked' | 'writing' | 'ready' | 'failed' | 'destroyed';

/** A pack of evidence, as its page shows it. Moments in ISO 8601. */
export type PackView = {
  id: string;
  askedBy: string;
  askedAt: string;
  state: PackState;
  /** Files that are written, of how many. */
  done: number;
  total: number;
  bytes: number | null;
  sha256: string | null;
  expiresAt: string | null;
  /** Of one that failed: the id under which the log knows why. */
  fault: string | null;
  /** Whether the reader asked for it: only then they may take it. */
  mine: boolean;
};
