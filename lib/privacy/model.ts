import type { Basis, Category, Recipient } from '#lib/personal-data.ts';

export {
  type Audience,
  type BreachRow,
  type BreachView,
  RISK_NAMES,
  RISKS,
  TOUCHED,
  type Touched,
} from './breaches/model.ts';
export type { Processing } from './processing/model.ts';
export type { RetentionView } from './retention/model.ts';
export { type LookView, REVEALED, type Revealed, type RevealedValues } from './reveal/model.ts';

/** One value of a row, ready to be drawn. `at` in ISO 8601; `minor` in minor units of `currency`. */
export type Value =
  | { kind: 'text'; text: string }
  | { kind: 'moment'; at: string }
  | { kind: 'money'; minor: number; currency: string }
  | { kind: 'hidden'; because: string };

export type HeldRow = { label: string; value: Value }[];

/** What one table keeps about people, in words. */
export type Kept = {
  table: string;
  what: string;
  category: Category;
  categoryName: string;
  purpose: string;
  basis: Basis;
  basisSays: string;
  until: string;
  given: { recipient: Recipient; says: string }[];
};

/** What one table keeps about a person. `rows` are the newest; `count` says how many there are, `atLeast` when counting stopped. */
export type Held = Kept & {
  count: number;
  atLeast: boolean;
  rows: HeldRow[];
};

/** A parcel that may leave. Nothing of it says to whom or where. `paidAt` in ISO 8601. */
export type ParcelView = {
  orderId: string;
  number: string;
  paidAt: string;
  arrivesTo: string;
  shippingMethod: string;
  prints: number;
};

/** What is written on a label. `contact` only if its buyer lets the carrier have it. */
export type LabelView = { lines: string[]; contact: { phone: string | null; email: string } | null };

/** What an authority demanded and two people approved. `mine`: the reader may take the answer. */
export type DemandView = {
  id: string;
  orderNumber: string;
  authority: string;
  reference: string;
  law: string;
  categories: string[];
  because: string;
  askedBy: string;
  approvedBy: string;
  /** ISO 8601. */
  approvedAt: string;
  mine: boolean;
};

/** A copy of everything, as its owner sees it. `here`: this browser asked for it. `progress` from 0 to 1. `fault`: of one that failed. */
export type ExportView = {
  id: string;
  status: 'asked' | 'writing' | 'ready' | 'failed' | 'destroyed';
  here: boolean;
  progress: number;
  bytes: number;
  downloadsLeft: number;
  expiresAt: string | null;
  fault: string | null;
};

export type { DeskRequest, RequestMonth, RequestStep } from './desk/model.ts';
export type { LimitView } from './limits/model.ts';
export type { RequestView } from './requests/model.ts';
export type { Finding } from './verify/model.ts';

/** What erasing somebody would do, table by table, before they ask for it. Moments in ISO 8601. */
export type ErasurePreview = {
  /** What goes whole. */
  goes: Counted[];
  /** What stays: without the columns named, until when, and because of which law. */
  stays: (Counted & { without: string[]; until: string; because: string })[];
  /** Orders that stay as they are until a dispute or a fraud case is over. */
  held: { number: string; because: 'dispute' | 'fraud case' }[];
  /** Until then it can be taken back; then it begins. */
  eraseAt: string;
  /** It waits longer than a week for a parcel that is on its way. */
  waitsForParcel: boolean;
  /** Roles have to be left first. */
  staff: boolean;
};
export type Counted = { what: string; count: number; atLeast: boolean };

/** An erasure that was asked for, as its person sees it. */
export type ErasureView = {
  requestId: string;
  eraseAt: string;
  /** It can still be taken back. */
  revocable: boolean;
  waitsForStripe: boolean;
};
