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
