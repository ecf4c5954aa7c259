import { type SQL, sql } from 'drizzle-orm';
import { account } from './schema.ts';

/** A condition: no account has this e-mail address. In lower case. */
export const noAccountAt = (email: string): SQL =>
  sql`not exists (select from ${account} where lower(${account.email}) = ${email})`;
