-- Nobody writes to the ledger but through audit_append, and nobody runs that who was not given it (scripts/database/rights.ts).
revoke execute on function audit_append(text, text, text, text, jsonb, jsonb) from public;
--> statement-breakpoint
create trigger audit_checkpoint_append_only before update or delete on audit_checkpoint for each row execute function refuse_change();
--> statement-breakpoint
create trigger audit_checkpoint_keep before truncate on audit_checkpoint execute function refuse_change();
--> statement-breakpoint
-- What the hash of a row must be. Rows of the first format have no origin.
create function audit_hash(e audit_event) returns bytea language sql stable as $$
  select sha256((e).previous_hash || convert_to((case when (e).origin is null
    then jsonb_build_array((e).seq, to_char((e).at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      (e).actor, (e).action, (e).target, (e).outcome, (e).detail)
    else jsonb_build_array((e).seq, to_char((e).at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      (e).actor, (e).action, (e).target, (e).outcome, (e).origin, (e).detail)
  end)::text, 'utf8'))
$$;
--> statement-breakpoint
-- Looks at up to p_most rows after p_after, whose hash must be p_hash (0 and \x00 for the whole chain), and answers how
-- far it came and the first row that is broken, if one is. Head and rows are of one snapshot, so that appending goes on.
create function audit_look(p_after bigint, p_hash bytea, p_most int)
returns table (last_seq bigint, last_hash bytea, head_seq bigint, head_hash bytea, broken_seq bigint, broken_kind text)
language sql stable as $$
  with part as (
    select (e).seq, (e).previous_hash, (e).hash, audit_hash(e) as due,
      lag((e).seq, 1, p_after) over by_seq as before_seq, lag((e).hash, 1, p_hash) over by_seq as before_hash
    from (select e from audit_event e where seq > p_after order by seq limit p_most) as rows
    window by_seq as (order by (e).seq)
  ), broken as (
    select case when seq = before_seq + 1 and previous_hash <> before_hash and hash = due then before_seq else seq end as seq,
      case
        -- A number is missing.
        when seq <> before_seq + 1 then 'deleted'
        -- The row is as it was written, in its place: the one before it is not.
        when previous_hash <> before_hash and hash = due then 'edited'
        -- What it followed is somewhere else in the chain, or it was the first.
        when previous_hash <> before_hash and (previous_hash = '\x00' or exists (
          select from audit_event other where other.hash = part.previous_hash)) then 'reordered'
        -- What it followed is gone, and the numbers were closed over it.
        when previous_hash <> before_hash then 'deleted'
        else 'edited'
      end as kind
    from part where seq <> before_seq + 1 or previous_hash <> before_hash or hash <> due
    order by part.seq limit 1
  ), last as (
    select seq, hash from part order by seq desc limit 1
  )
  select coalesce(last.seq, p_after), coalesce(last.hash, p_hash), head.seq, head.hash, broken.seq, broken.kind
  from audit_head head left join last on true left join broken on true
$$;
