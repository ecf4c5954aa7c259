-- A quote has a key of its own, which goes when it goes; a cart has none.
drop trigger cart_takes_key_along on cart;
--> statement-breakpoint
create trigger quote_takes_key_along after delete on quote referencing old table as gone for each statement execute function take_key_along();
--> statement-breakpoint
-- What lies in the clear from before there were keys: found at once, and by nothing once it is sealed.
create index account_in_the_clear on account (id) where name !~ '^v2:' and name <> 'Erased';
--> statement-breakpoint
create index sales_order_in_the_clear on sales_order (id) where not (ship_to ? 'sealed') and ship_to ->> 'name' <> 'Erased';
--> statement-breakpoint
create index quote_in_the_clear on quote (id) where not (ship_to ? 'sealed');
--> statement-breakpoint
create index mail_message_in_the_clear on mail_message (id) where not (data ? 'sealed') and data <> '{}';
--> statement-breakpoint
create index one_time_token_in_the_clear on one_time_token (id) where payload ? 'email';
--> statement-breakpoint
create index invitation_in_the_clear on invitation (id) where name !~ '^v2:' and name <> 'Erased';
--> statement-breakpoint
create index dispute_evidence_in_the_clear on dispute_evidence (id) where not (texts ? 'sealed') and texts <> '{}';
--> statement-breakpoint
create index totp_in_the_clear on totp (account_id) where sealed_seed !~ '^v2:';
