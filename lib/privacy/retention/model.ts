/** What retention did. `days` are the last thirty in UTC, the oldest first; `gone` of a table is their sum. */
export type RetentionView = {
  days: { day: string; gone: number; held: number }[];
  tables: {
    table: string;
    promise: string;
    gone: number;
    heldBack: number;
    because: string[];
    /** When it was last gone through, in ISO 8601; null before the first run. */
    at: string | null;
  }[];
};
