import { seal, unseal } from '#lib/crypto/index.ts';

const PURPOSE = 'your-data';
const placeOf = (ask: string) => ({ table: 'job', column: 'email', row: ask });

/** The address that somebody asked for, as a job may carry it: the queue names nobody. */
export const sealedAddress = (ask: string, email: string): string =>
  seal(PURPOSE, placeOf(ask), Buffer.from(email.toLowerCase()));

export const openedAddress = (ask: string, sealed: string): string => unseal(PURPOSE, placeOf(ask), sealed).toString();
