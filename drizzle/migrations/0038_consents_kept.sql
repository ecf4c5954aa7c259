-- What was said stays said, and what left stays on record.
create trigger consent_text_append_only before update or delete on consent_text for each row execute function refuse_change();
--> statement-breakpoint
create trigger consent_event_append_only before update or delete on consent_event for each row execute function refuse_change();
--> statement-breakpoint
create trigger consent_event_keep before truncate on consent_event execute function refuse_change();
--> statement-breakpoint
create trigger disclosure_append_only before update on disclosure for each row execute function refuse_change();
--> statement-breakpoint
create trigger disclosure_keep before truncate on disclosure execute function refuse_change();
--> statement-breakpoint
-- Nobody may take a row away before its three years are over.
create function refuse_early_delete() returns trigger language plpgsql as $$
begin
  if old.at > now() - interval $q$1095 days$q$ then
    raise exception $q$% keeps its rows for three years$q$, tg_table_name using errcode = $q$insufficient_privilege$q$;
  end if;
  return old;
end $$;
--> statement-breakpoint
create trigger disclosure_kept before delete on disclosure for each row execute function refuse_early_delete();
--> statement-breakpoint
-- What holds now: the last word of each subject on each purpose.
create view consent_now as
  select distinct on (subject_id, purpose) subject_id, purpose, seq, action, text_hash, source, at
  from consent_event order by subject_id, purpose, seq desc;
--> statement-breakpoint
alter table disclosure add constraint disclosure_consent_seq foreign key (consent_seq) references consent_event (seq);
--> statement-breakpoint
-- Whether a thing is of whoever agreed: their account, an order of theirs, a mail to them.
create function consent_covers(p_subject consent_subject, p_about text) returns boolean language sql stable as $$
  select case split_part(p_about, $q$:$q$, 1)
    when $q$account$q$ then split_part(p_about, $q$:$q$, 2) = (p_subject).account_id::text
    when $q$order$q$ then exists (select from sales_order o where o.id = split_part(p_about, $q$:$q$, 2)::uuid
      and (o.account_id = (p_subject).account_id or (o.account_id is null and lower(o.email) = (p_subject).guest_email)))
    when $q$mail$q$ then exists (select from mail_message m where m.id = split_part(p_about, $q$:$q$, 2)::uuid
      and lower(m.recipient) = coalesce((p_subject).guest_email, (select lower(a.email) from account a where a.id = (p_subject).account_id)))
    else false
  end
$$;
--> statement-breakpoint
-- Nothing leaves on the ground of a consent that does not hold, or that somebody else gave. The lock on its subject makes
-- a transfer and a withdrawal that arrive together wait for each other.
create function require_live_consent() returns trigger language plpgsql as $$
declare
  relied consent_event%rowtype;
  subject consent_subject%rowtype;
begin
  select * into relied from consent_event where seq = new.consent_seq;
  select * into subject from consent_subject where id = relied.subject_id for share;
  if subject.id is null or relied.action <> $q$given$q$ or exists (
    select from consent_event later where later.subject_id = relied.subject_id and later.purpose = relied.purpose and later.seq > relied.seq
  ) then
    raise exception $q$consent % does not hold$q$, new.consent_seq using errcode = $q$check_violation$q$;
  end if;
  if not coalesce(consent_covers(subject, new.about), false) then
    raise exception $q$consent % is not about %$q$, new.consent_seq, new.about using errcode = $q$check_violation$q$;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger disclosure_consent_gate before insert on disclosure for each row
  when (new.ground = $q$consent$q$) execute function require_live_consent();
