-- Of an array Postgres expects ten: for the one or two prints of a sale it planned each statement anew, eight times as dear as running it.
alter function relist_prints(uuid[]) set plan_cache_mode = 'force_generic_plan';
