import { isFree } from './ports.ts';

export type DemoPorts = { shop: number; stripe: number; mailbox: number; smtp: number; database: number };

/** Where the parts of the demo listen; each can be moved by its variable. */
export function demoPorts(): DemoPorts {
  const of = (name: string, usual: number) => Number(process.env[name] ?? usual);
  return {
    shop: of('PORT', 3000),
    stripe: of('SANDBOX_PORT', 12111),
    mailbox: of('MAILBOX_WEB_PORT', 8025),
    smtp: of('MAILBOX_SMTP_PORT', 1025),
    database: of('DATABASE_PORT', 54329),
  };
}

const WHAT: Record<keyof DemoPorts, [what: string, variable: string]> = {
  shop: ['the shop', 'PORT'],
  stripe: ['the Stripe sandbox', 'SANDBOX_PORT'],
  mailbox: ['the mailbox', 'MAILBOX_WEB_PORT'],
  smtp: ['incoming mail', 'MAILBOX_SMTP_PORT'],
  database: ['the database', 'DATABASE_PORT'],
};

/** Throws one sentence when another program has a port that this start needs. */
export async function refuseTakenPorts(ports: DemoPorts, needed: (keyof DemoPorts)[]): Promise<void> {
  for (const name of needed) {
    if (await isFree(ports[name])) continue;
    const [what, variable] = WHAT[name];
    throw new Error(
      `Port ${ports[name]}, for ${what}, is in use by another program: end that one, or choose a port with ${variable}=….`,
    );
  }
}
