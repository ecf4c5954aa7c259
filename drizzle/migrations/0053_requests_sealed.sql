-- What somebody wrote in a request, and was answered, stands under a key of its own, which goes when the request goes.
create trigger request_takes_key_along after delete on privacy_request referencing old table as gone for each statement execute function take_key_along();
--> statement-breakpoint
create index privacy_request_words_in_the_clear on privacy_request (id) where words !~ '^v2:' and words <> 'Erased';
--> statement-breakpoint
create index privacy_request_answer_in_the_clear on privacy_request (id) where answer !~ '^v2:' and answer <> 'Erased';
