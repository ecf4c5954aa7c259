import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { rightsOf } from './rights.ts';

/** What the store's own role is called where nobody has chosen: in the demo and in tests. */
export const STORE_ROLE = 'counterproof_app';

/**
 * Makes sure that the role of `appUrl` exists, can sign in, owns nothing, and has exactly the rights that the store
 * needs in this database. Safe to run again; all rights change in one transaction, so that a store that runs
 * meanwhile never stands without them.
 */
export async function giveRights(owner: postgres.Sql, appUrl: string): Promise<void> {
  const { username, password } = credentialsOf(appUrl);
  await ensureRole(owner, username, password, appUrl);
  await refuseMight(owner, username);
  await owner.begin(async tx => {
    for (const statement of rightsOf(username)) await tx.unsafe(statement);
  });
}

const credentialsOf = (url: string) => {
  const { username, password } = new URL(url);
  return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
};

async function ensureRole(owner: postgres.Sql, name: string, password: string, url: string): Promise<void> {
  const secret = password ? ` password '${scramVerifier(password)}'` : '';
  const [found] = await owner`select 1 from pg_roles where rolname = ${name}`;
  if (!found) await owner.unsafe(`create role ${quoted(name)} login${secret}`).catch(unlessMadeMeanwhile);
  if (!(await fits(url)) && secret) await owner.unsafe(`alter role ${quoted(name)} login${secret}`);
}

/** Two databases of one server may be migrated at the same moment; a role belongs to the server. */
const unlessMadeMeanwhile = (error: { code?: string }): void => {
  if (error.code !== '42710' && error.code !== '23505') throw error;
};

async function fits(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select 1`;
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') return false;
    throw error;
  } finally {
    await sql.end();
  }
}

/** A role that may do everything, or what its owner may, would make a show of the rights given to it. */
async function refuseMight(owner: postgres.Sql, name: string): Promise<void> {
  const [role] = await owner`
    select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls as mighty,
      pg_has_role(${name}, current_user, 'member') as owner
    from pg_roles where rolname = ${name}`;
  if (role?.mighty || role?.owner)
    throw new Error(`The role ${name} of DATABASE_URL is a superuser, makes roles or databases, or is the owner's.`);
}

/** What Postgres stores of a password (RFC 5803): made here, so that the password itself is in no statement and no log. */
function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256');
  const key = (name: string) => createHmac('sha256', salted).update(name).digest();
  const stored = createHash('sha256').update(key('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${key('Server Key').toString('base64')}`;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
