/**
 * The domains whose operations may wait for a second person, so that whoever approves one finds it in this process,
 * whichever page was opened first.
 */
import '#lib/identity/index.ts';
import '#lib/payments/index.ts';
import '#lib/privacy/index.ts';
import '#lib/risk/index.ts';
