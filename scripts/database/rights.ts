/**
 * What the store's own role may do in its database, as statements for the owner. Nothing is listed twice: a table is
 * append-only because it has the trigger that refuses changes, and its rights follow from that.
 */
export const rightsOf = (name: string): string[] => {
  const role = `"${name.replaceAll('"', '""')}"`;
  return [
    'revoke create on schema public from public',
    `revoke all on schema public, graphile_worker from ${role}`,
    `grant usage on schema public, graphile_worker to ${role}`,
    ...['public', 'graphile_worker'].flatMap(schema => [
      `revoke all on all tables in schema ${schema} from ${role}`,
      `grant select, insert, update, delete on all tables in schema ${schema} to ${role}`,
      `grant usage, select on all sequences in schema ${schema} to ${role}`,
    ]),
    `grant execute on all functions in schema graphile_worker to ${role}`,
    withoutChanges(role),
    // The ledger, the runs of controls and the ends of their chains are written by one function each, with its owner's rights.
    `revoke insert, update, delete on audit_event, audit_head from ${role}`,
    `grant execute on function audit_append to ${role}`,
    `revoke insert, update, delete on control_run, control_run_head from ${role}`,
    `grant execute on function control_run_append to ${role}`,
    // What staff wrote about a person goes by one function too, while that person is being erased.
    `grant execute on function erase_notes to ${role}`,
    `grant execute on function let_go_overdue to ${role}`,
    // Which migrations ran is the business of who runs them; the queue looks whether its own did.
    `revoke insert, update, delete on graphile_worker.migrations from ${role}`,
    queueRows(role),
  ];
};

/** Takes away what the trigger refuses anyway: an update (bit 4 of its type) or a delete (bit 3) of any row. */
const withoutChanges = (role: string): string => `do $$
  declare guarded record;
  begin
    for guarded in
      select tgrelid::regclass as name, bool_or(tgtype & 16 > 0) as updates, bool_or(tgtype & 8 > 0) as deletes
      from pg_trigger
      where tgfoid in ('refuse_change'::regproc, 'keep_case_event'::regproc) and tgqual is null and cardinality(tgattr::int2[]) = 0 and tgtype & 24 > 0
      group by tgrelid
    loop
      if guarded.updates then execute format('revoke update on %s from ${role}', guarded.name); end if;
      if guarded.deletes then execute format('revoke delete on %s from ${role}', guarded.name); end if;
    end loop;
  end $$`;

/** The queue's tables have row security, which its owner passes by; the store's role needs a policy on each. */
const queueRows = (role: string): string => `do $$
  declare queue record;
  begin
    for queue in
      select oid::regclass as name from pg_class
      where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity
    loop
      execute format('drop policy if exists store on %s', queue.name);
      execute format('create policy store on %s to ${role} using (true) with check (true)', queue.name);
    end loop;
  end $$`;
