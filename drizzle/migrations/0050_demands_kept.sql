create trigger authority_demand_append_only before update or delete on authority_demand for each row execute function refuse_change();
--> statement-breakpoint
-- Two people wanted it, and they are two.
alter table authority_demand add constraint authority_demand_two_people check (asked_by <> approved_by);
