import type { SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

/**
 * The words in which each domain says what it keeps about people (its `personal-data.ts`): whose it is, what for, on
 * what ground, for how long, who else gets it, and what becomes of it when its person asks to be forgotten. Every column
 * of a described table is named, or the file does not compile; every table of the schema is described, or a test fails
 * (`lib/privacy`). What customers and staff read about it is printed from this.
 */

/** What a row can be found by, on the way from a person to everything that is theirs. */
export type Key =
  | 'account'
  | 'email'
  /** The address, in lower case, of who has no account. */
  | 'guest'
  /** A keyed hash of whose it is, where nothing names them. */
  | 'subject'
  | 'session'
  | 'cart'
  | 'order'
  | 'payment'
  | 'attempt'
  | 'dispute'
  | 'evidence'
  | 'case'
  | 'grant'
  | 'request'
  | 'consenter'
  | 'intent'
  | 'token'
  | 'review'
  | 'refund'
  | 'claim'
  | 'customer'
  | 'mail'
  | 'quote'
  | 'link'
  | 'limit'
  | 'ticket';

/** In which drawer it is shown to its person. */
export const CATEGORIES = {
  you: 'Who you are',
  purchases: 'What you bought',
  payments: 'How you paid',
  'sign-in': 'How you sign in',
  devices: 'Your browsers and where they were',
  safety: 'How we keep fraud out',
  mails: 'What we wrote to you',
  questions: 'What you asked us',
  shared: 'Who got something of it',
  work: 'Your work here',
} as const;
export type Category = keyof typeof CATEGORIES;

/** Article 6(1) of the GDPR, by letter: consent, contract, legal obligation, legitimate interests. */
export const BASES = {
  consent: { article: '6(1)(a)', says: 'you agreed to it' },
  contract: { article: '6(1)(b)', says: 'your order or your account needs it' },
  'legal obligation': { article: '6(1)(c)', says: 'a law obliges us' },
  'legitimate interests': { article: '6(1)(f)', says: 'it keeps you, us and others from fraud' },
} as const;
export type Basis = keyof typeof BASES;

/** Who besides us gets some of it. */
export const RECIPIENTS = {
  stripe: 'Stripe, who processes payments for us',
  carrier: 'the carrier that brings the parcel',
  mail: 'the mail server that sends our mails',
  bank: 'your card’s bank, when it asks about a payment',
  artist: 'the artist of a print, if you agreed to it',
  authority: 'an authority, where a law demands it',
} as const;
export type Recipient = keyof typeof RECIPIENTS;

/** What keeps a row past its time: a condition on the row (given what is over: whatever is older), and why, for the report. */
export type Hold = { while: SQL | ((over: Date) => SQL); because: string };

/**
 * `days` after `since`; `years` after the end of that year; or for as long as what it belongs to. Where `since` is a
 * column of another table, the row goes with the row of that table. `lib/privacy/retention` keeps what is said here.
 */
export type Retention = { says: string } & (
  | {
      since: PgColumn;
      days: number;
      unless?: readonly Hold[];
      sooner?: { days: number; when: SQL };
      /** Keys of its rows by which what goes with them is found, besides those that it leads to. */
      leads?: readonly { to: Key; from: PgColumn }[];
    }
  | { since: PgColumn; years: number; unless?: readonly Hold[] }
  | { with: Key | 'parent' }
);

/** A value, or an expression over the row. */
export type Blank = string | null | SQL;

export type Sealing = {
  row: PgColumn;
  under: readonly { of: string; id: PgColumn }[];
  /** What of an object stays readable without a key. */
  readable?: readonly string[];
};

/**
 * What one column says of a person. `bare`: nothing that would be missed, a technical number or a link between rows.
 * `label`: its name for its person. `hidden`: why it is not shown although it is theirs. `blank`: what stands there
 * once they are forgotten and the row stays; absent, it stays as it is.
 */
export type Column =
  | 'bare'
  | {
      label: string;
      hidden?: string;
      blank?: Blank;
      /** When it is blanked although the row stays. */
      kept?: { since: PgColumn; days: number };
      /** It is kept sealed: bound to the row that `row` tells, under the key of the first of `under` that there is. */
      sealed?: Sealing;
      /** How it is read out to its person, where it names somebody else as well. `account`: who reads. */
      read?: (raw: unknown, account: string | null) => string;
    };

/** A column that its person is shown. */
export const tells = (label: string, how: Omit<Exclude<Column, 'bare'>, 'label' | 'hidden'> = {}): Column => ({
  label,
  ...how,
});
/** A column that is theirs and cannot be shown, and why. */
export const hides = (label: string, hidden: string, after: { blank?: Blank; sealed?: Sealing } = {}): Column => ({
  label,
  hidden,
  ...after,
});

type Columns<T extends PgTable> = { readonly [K in keyof T['_']['columns']]: Column };

export type PersonalData<T extends PgTable = PgTable> = {
  table: T;
  /** What a row is, in plain words: "An order". */
  what: string;
  of: 'customers' | 'staff';
  category: Category;
  purpose: string;
  basis: Basis;
  kept: Retention;
  given?: readonly Recipient[];
  /** How a person's rows are found: those in whose column one of their keys stands, after `prefix` where there is one. */
  found: readonly {
    by: Key;
    in: PgColumn;
    prefix?: string;
    /** The address that was written there: to a guest, another’s is another’s, who used the same browser. */
    address?: PgColumn;
  }[];
  /** Further keys that a row which was found leads to, `unless` it is somebody else’s too. */
  leads?: readonly { to: Key; from: PgColumn; unless?: SQL }[];
  /** When its person is forgotten: the row goes, its columns are blanked, or it stays because it must. */
  forgotten: 'deleted' | 'blanked' | { keptBecause: string };
  columns: Columns<T>;
};

/** Describes a table that says something of a person. */
export const personalData = <T extends PgTable>(described: PersonalData<T>): PersonalData =>
  described as unknown as PersonalData;

/** A table that says nothing of any customer, and why that is so. */
export type Impersonal = { table: PgTable; because: string; goes?: Goes };
/** Its rows go with what they belong to, when the time of that is over. */
type Goes = { with: Key; in: PgColumn };
export const impersonal = (table: PgTable, because: string, goes?: Goes): Impersonal => ({
  table,
  because,
  ...(goes ? { goes } : {}),
});
