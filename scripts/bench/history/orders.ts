/** The tables that orders fill: while they are filled they have no indexes. */
export const TABLES_OF_ORDERS = [
  ...['cart', 'sales_order', 'sales_order_item', 'inventory_reservation', 'order_transition', 'payment'],
  ...['payment_attempt', 'payment_transition', 'stripe_event', 'money_movement', 'risk_evaluation', 'risk_activity'],
  'mail_message',
];

/** What was sold, and the orders that were made of it: ids grow with time, as the shop's own do. */
export const pastOf = (orders: number): string[] => [
  `create unlogged table bench_offer as select row_number() over () - 1 as n, v.*, p.slug, p.title, p.edition_size
     from variant v join print p on p.id = v.print_id`,
  'create unique index on bench_offer (n)',
  'analyze bench_offer',
  `create unlogged table bench_past as
     select g, at, uuidv7(at - now()) as id, uuidv7(at - now()) as cart, uuidv7(at - now()) as payment,
       uuidv7(at - now()) as attempt, g % (select count(*) from bench_offer) as n, md5(random()::text) as mark
     from generate_series(1, ${orders}) g,
       lateral (select now() - interval '3 years' * (1 - g::float8 / ${orders + 1}) as at) when_placed`,
  'analyze bench_past',
];

/** Paid orders with all their rows, a statement for each table: they may be run side by side. */
export const MORE_ORDERS = [
  `insert into sales_order (id, number, cart_id, status, email, ship_to, currency, subtotal_minor, shipping_minor,
       tax_minor, tax_label, total_minor, shipping_method, arrives_from, arrives_to, content_hash, placed_at, paid_at,
       cart_cleared_at, received_minor)
     select past.id, 'CP-' || to_char(at, 'YYYY-') || to_char(nextval('sales_order_number'), 'FM0000000'), cart, 'paid', 'buyer-' || mark || '@example.org', '{"name":"A Buyer","line1":"1 Street",
       "line2":null,"city":"Amsterdam","region":null,"postalCode":"1016 GV","country":"NL","phone":null}', currency,
       price_minor, 900, 1800, 'VAT', price_minor + 900, 'standard', at::date, at::date, mark, at, at, at,
       price_minor + 900
     from bench_past past join bench_offer offer using (n)`,
  `insert into sales_order_item (id, order_id, variant_id, position, sku, title, artist, slug, choice, quantity,
       unit_minor, line_minor, edition_size, edition_numbers)
     select uuidv7(at - now()), past.id, offer.id, 1, sku, title, 'An artist', slug, 'A choice', 1, price_minor,
       price_minor, edition_size, array[1]
     from bench_past past join bench_offer offer using (n)`,
  `insert into inventory_reservation (id, order_id, variant_id, quantity, expires_at, committed_at)
     select uuidv7(at - now()), past.id, offer.id, 1, at, at from bench_past past join bench_offer offer using (n)`,
  `insert into order_transition (order_id, "from", "to", because, at)
     select id, null, 'pending_payment', 'placed', at from bench_past past
     union all select id, 'pending_payment', 'paid', 'webhook', at from bench_past past`,
  `insert into payment (id, order_id, state, risk_status, amount_minor, currency, stripe_payment_intent_id,
       stripe_charge_id, amount_received_minor, card_brand, card_last4, created_at, changed_at)
     select payment, past.id, 'captured', 'allowed', price_minor + 900, currency, 'pi_' || mark, 'ch_' || mark,
       price_minor + 900, 'visa', '4242', at, at
     from bench_past past join bench_offer offer using (n)`,
  `insert into payment_attempt (id, payment_id, confirmation_token_id, outcome, fingerprint_hash, email_hash,
       address_hash, ip_hash, card_country, card_funding, created_at, finished_at)
     select attempt, payment, 'ctoken_' || mark, 'sent', mark, mark, mark, mark, 'NL', 'credit', at, at from bench_past past`,
  `insert into payment_transition (payment_id, "from", "to", because, at)
     select payment, steps[i], steps[i + 1], 'place', at
     from bench_past past, (select array['created', 'intent_created', 'authorized', 'capturing', 'captured'] as steps) s,
       generate_series(1, 4) i`,
  `insert into stripe_event (id, type, object_id, payment_intent_id, livemode, created_at, received_at, processed_at)
     select 'evt_' || i || mark, 'payment_intent.succeeded', 'pi_' || mark, 'pi_' || mark, false, at, at, at
     from bench_past past, generate_series(1, 4) i`,
  `insert into money_movement (payment_id, kind, amount_minor, currency, source_id, at)
     select payment, 'capture', price_minor + 900, currency, 'ch_' || mark, at from bench_past past join bench_offer offer using (n)`,
  `insert into risk_evaluation (id, payment_id, attempt_id, stage, ruleset_version, facts, hits, score, outcome,
       latency_ms, at)
     select uuidv7(at - now()), payment, attempt, stage, 1, '{"amountMinor": 21500}', '[]', 0, 'allow', 1, at
     from bench_past past, unnest(array['pre_auth', 'post_auth']) stage`,
  // Everybody buys four times in these three years, and every fiftieth press comes from one network of many.
  `insert into risk_activity (attempt_id, at, card, email, account, address, shipping, country, amount_minor, currency, ended)
     select attempt, at, hashtextextended('card' || g % people, 0), hashtextextended('email' || g % people, 0),
       case when g % 3 = 0 then hashtextextended('account' || g % people, 0) end,
       hashtextextended('address' || case when g % 50 = 0 then 'shared' else (g % people)::text end, 0),
       hashtextextended('shipping' || g % people, 0), 'NL', price_minor + 900, currency,
       case when g % 40 = 0 then 'declined' else 'captured' end
     from bench_past past join bench_offer offer using (n), (select greatest(1, count(*) / 4) as people from bench_past) p`,
  `insert into mail_message (id, dedupe_key, template, recipient, data, queued_at, sent_at)
     select uuidv7(at - now()), 'orders.receipt:' || id, 'orders.receipt', 'buyer-' || mark || '@example.org', '{}', at, at
     from bench_past past`,
  `insert into cart (id, token_hash, version, created_at, changed_at) select cart, 'past-' || mark, 1, at, at from bench_past past`,
];
