/** What of a customer is left out for the staff until somebody asks to see it. */
export const REVEALED = {
  name: 'Name',
  email: 'E-mail address',
  address: 'Postal address',
  phone: 'Phone number',
  ip: 'Network address',
} as const;
export type Revealed = keyof typeof REVEALED;

/** What somebody was shown: a value for each kind, null where nothing is kept. */
export type RevealedValues = Partial<Record<Revealed, string | null>>;

/** That somebody of the staff looked, as the customer reads it. `at` in ISO 8601. */
export type LookView = { at: string; what: string; because: string | null };
