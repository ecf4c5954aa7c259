import type { StaffRole, TrainingModule } from '#lib/access/model.ts';

/** How somebody may prove who they are, just now. */
export type Ways = Readonly<Record<'passkey' | 'totp' | 'recovery' | 'password' | 'mail', boolean>>;

/** A second factor, as its owner sees it. Moments are ISO texts. */
export type FactorsView = {
  passkeys: readonly {
    id: string;
    name: string;
    createdAt: string;
    lastUsedAt: string | null;
    /** Kept by a provider and on more than one device; otherwise it is lost with its device. */
    backedUp: boolean;
  }[];
  app: { createdAt: string; lastUsedAt: string | null } | null;
  codesLeft: number;
  staff: boolean;
};

/** Few recovery codes are left: time to make new ones. */
export const FEW_CODES = 3;

/** A session, as its owner sees it. Moments are ISO texts. */
export type SessionView = {
  id: string;
  /** "Firefox on Windows". */
  name: string;
  /** Where it was signed in, "203.0.113.0/24". */
  network: string;
  since: string;
  lastSeenAt: string;
  /** Whether it is the one that asks. */
  here: boolean;
  /** Not open: a sign-in that waits for a further proof. */
  state: 'open' | 'pending' | 'restricted';
  /** "password and authenticator app". */
  provedBy: string;
};

/** A browser that an account has signed in with before. */
export type BrowserView = { id: string; name: string; firstSeenAt: string; lastSeenAt: string; here: boolean };

/** Something that happened to an account. */
export type ActivityView = {
  id: string;
  at: string;
  says: string;
  /** The name of the thing that it is about, such as a passkey. */
  about: string | null;
  deviceName: string | null;
  network: string | null;
};

/** Somebody of the staff in the list. Moments are ISO texts. */
export type PersonRow = {
  id: string;
  name: string;
  email: string;
  roles: readonly StaffRole[];
  factors: { passkeys: number; app: boolean };
  /** The day on which the first of the modules lapses; null when one is wanting. */
  trainedUntil: string | null;
  acknowledged: boolean;
  lastSignInAt: string | null;
  /** `left`: every role was taken back. */
  state: 'active' | 'disabled' | 'left';
  disabledBecause: string | null;
};

/** The same with everything that was changed about them. `by` and `approvedBy` are names. */
export type PersonView = PersonRow & {
  grants: readonly { role: StaffRole; by: string; at: string }[];
  changes: readonly {
    id: string;
    at: string;
    what: 'joined' | 'granted' | 'revoked' | 'disabled' | 'enabled';
    role: StaffRole | null;
    by: string;
    approvedBy: string | null;
    because: string;
  }[];
  training: readonly { module: TrainingModule; version: number; passedAt: string; validUntil: string; score: number }[];
};

/** An invitation that waits for its answer; `over` once its link is too old. */
export type InvitationView = {
  id: string;
  email: string;
  name: string;
  roles: readonly StaffRole[];
  invitedAt: string;
  expiresAt: string;
  over: boolean;
};

/** A module of the training, and how far its reader is. Moments are ISO texts. */
export type ModuleProgress = {
  slug: TrainingModule;
  title: string;
  about: string;
  minutes: number;
  /** `due`: it runs out within a month; `renewed`: there is a new version since. */
  state: 'valid' | 'due' | 'lapsed' | 'renewed' | 'never';
  validUntil: string | null;
  score: number | null;
};
export type TrainingProgress = {
  modules: readonly ModuleProgress[];
  policy: { version: string; at: string } | null;
};

/** Until when somebody is trained in each module. */
export type TrainingRow = {
  id: string;
  name: string;
  acknowledged: boolean;
  modules: readonly { module: TrainingModule; validUntil: string | null; valid: boolean }[];
};

/** A quiz as it is shown: what is right stays on the server. */
export type QuizView = {
  slug: TrainingModule;
  title: string;
  passMark: number;
  questions: readonly { id: string; asks: string; answers: readonly { id: string; says: string }[] }[];
};

/** What became of a quiz. `score` in percent. */
export type JudgedQuiz = {
  score: number;
  passed: boolean;
  validUntil: string | null;
  judged: readonly { id: string; asks: string; right: boolean; because: string }[];
};

/** An access review: every role of everybody, each confirmed, taken back, or taken back because nobody confirmed it. */
export type ReviewView = {
  id: string;
  openedAt: string;
  dueAt: string;
  overdue: boolean;
  closedAt: string | null;
  signedOff: { at: string; by: string } | null;
  items: readonly {
    grantId: string;
    accountId: string;
    name: string;
    role: StaffRole;
    grantedBy: string;
    grantedAt: string;
    lastSignInAt: string | null;
    decision: 'confirmed' | 'revoked' | 'lapsed' | null;
    decidedBy: string | null;
  }[];
};
