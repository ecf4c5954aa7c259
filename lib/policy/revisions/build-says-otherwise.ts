import { sql } from 'drizzle-orm';
import { db } from '#lib/db/index.ts';
import { wordsOfBuild } from './ensure-policy.ts';
import { policyVersion } from './schema.ts';

/** Whether this build comes with words that no version ever had: then a draft can begin from them. */
export async function buildSaysOtherwise(): Promise<boolean> {
  const words = JSON.stringify(wordsOfBuild());
  return (await db().$count(policyVersion, sql`${policyVersion.texts} = ${words}::jsonb`)) === 0;
}
