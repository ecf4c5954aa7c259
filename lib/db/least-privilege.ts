import { config } from '#lib/config/index.ts';
import { sqlClient } from './client.ts';

/** The role of DATABASE_URL could change what must stay as it is; the message says which rights are too many. */
export class TooMuchPrivilege extends Error {}

/**
 * Looks what this process could do to its own database. In production it refuses to run as a role that may change the
 * schema or the audit ledger (PCI DSS 7.2.5, ASVS 13.2.2): the ledger would be worth as much as the store's honesty.
 * Elsewhere it answers what is too much, for the log. Null when all is well.
 */
export async function requireLeastPrivilege(): Promise<string | null> {
  const too = await tooMuch();
  if (too.length === 0) return null;
  const says = `The role of DATABASE_URL ${too.join(', and ')}. Migrate as another role, DATABASE_OWNER_URL.`;
  if (config().production) throw new TooMuchPrivilege(says);
  return says;
}

/** What the role of this process may do beyond what the store needs, in words; nothing when all is well. */
export async function tooMuch(): Promise<string[]> {
  const [may] = await sqlClient()<{ mighty: boolean; owns: boolean; alters: boolean; edits: boolean }[]>`
    select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication as mighty,
      exists (select from pg_class where relkind in ('r', 'p') and pg_has_role(relowner, 'member')
        and relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)) as owns,
      has_schema_privilege('public', 'create') or has_database_privilege(current_database(), 'create') as alters,
      has_table_privilege('audit_event', 'insert, update, delete, truncate')
        or has_table_privilege('audit_head', 'insert, update, delete, truncate') as edits
    from pg_roles where rolname = current_user`;
  return [
    may?.mighty ? 'is a superuser or nearly one' : '',
    may?.owns ? 'owns tables' : '',
    may?.alters ? 'may create tables' : '',
    may?.edits ? 'may edit the audit ledger' : '',
  ].filter(Boolean);
}
