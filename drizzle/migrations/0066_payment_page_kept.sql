-- What the payment page was seen to be stays as it was seen, and what was accepted stays on record.
create trigger page_sight_append_only before update or delete on page_sight for each row execute function refuse_change();
--> statement-breakpoint
create trigger page_look_append_only before update or delete on page_look for each row execute function refuse_change();
--> statement-breakpoint
create trigger page_look_keep before truncate on page_look execute function refuse_change();
--> statement-breakpoint
create trigger page_acceptance_append_only before update or delete on page_acceptance for each row execute function refuse_change();
--> statement-breakpoint
create trigger page_acceptance_keep before truncate on page_acceptance execute function refuse_change();
