/** Guests who ordered within so many days before a version was published are told of it; with an account everybody is. */
export const GUEST_DAYS = 730;

/** Mails that are handed over in a minute: the usual, and the least and most that may be said. */
export const PACE = { usual: 1_200, least: 1, most: 60_000 };

/** How far the telling of a version is. Moments in ISO 8601. */
export type CampaignView = {
  version: number;
  beganAt: string;
  /** Whether it is known whom to tell. */
  chosen: boolean;
  recipients: number;
  sent: number;
  /** Not handed over yet, in the outbox, refused and to be sent again, given up. */
  waiting: number;
  inOutbox: number;
  refused: number;
  flagged: number;
  perMinute: number;
  paused: { at: string; by: string } | null;
  /** Our own mail server was in trouble; it goes on then. */
  waitUntil: string | null;
  finishedAt: string | null;
  /** How long the rest takes at this pace, in minutes; null when nothing is left or it does not move. */
  minutesLeft: number | null;
};

/** Mails that left in a stretch of time: `each` is how long one stretch is, `from` when it began. */
export type SentOverTime = { each: 'minute' | 'hour' | 'day'; stretches: { from: string; sent: number }[] };

/** Somebody whose mail server refused the mail; the address is masked. `nextAt` null: given up. */
export type RefusedNotice = { id: string; to: string; because: string; times: number; nextAt: string | null };
