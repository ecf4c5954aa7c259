export type Query = Promise<Record<string, string | string[] | undefined>>;

/** A version's number in an address, or null where it is none. */
export const versionIn = (value: string | string[] | undefined): number | null =>
  typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
