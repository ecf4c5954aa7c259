-- An event also says where its request came from. Rows of the first format have no origin and keep their hash.
drop function audit_append(text, text, text, text, jsonb);
--> statement-breakpoint
create function audit_append(p_actor text, p_action text, p_target text, p_outcome text, p_origin jsonb, p_detail jsonb)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_head%rowtype;
  moment timestamptz := clock_timestamp();
  next_seq bigint;
  next_hash bytea;
begin
  select * into head from audit_head where id = 1 for update;
  next_seq := head.seq + 1;
  next_hash := sha256(head.hash || convert_to(jsonb_build_array(next_seq,
    to_char(moment at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    p_actor, p_action, p_target, p_outcome, p_origin, p_detail)::text, 'utf8'));
  insert into audit_event (seq, at, actor, action, target, outcome, origin, detail, previous_hash, hash)
    values (next_seq, moment, p_actor, p_action, p_target, p_outcome, p_origin, p_detail, head.hash, next_hash);
  update audit_head set seq = next_seq, hash = next_hash where id = 1;
  return next_seq;
end $$;
