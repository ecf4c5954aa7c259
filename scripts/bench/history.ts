import postgres from 'postgres';

/** How much a shop has behind it. */
export type Size = { prints: number; orders: number };

/**
 * Gives a seeded shop a past: prints like those it has, and paid orders with all their rows (items, reservations,
 * payment, attempt, transitions, both evaluations, events, money, mail). Written by Postgres itself, with triggers
 * off: a million orders take minutes. For a database that is thrown away.
 */
export async function fillHistory(databaseUrl: string, { prints, orders }: Size): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await sql`set session_replication_role = replica`;
  await sql.unsafe(TIMELY_ID);
  await sql.unsafe(PRINTS, []);
  for (const statement of morePrints(prints)) await sql.unsafe(statement);
  for (const statement of moreOrders(orders)) await sql.unsafe(statement);
  await sql.unsafe('analyze');
  await sql.end();
}

/** Ids that grow with time, as the shop's own do: indexes would look better or worse than they are with others. */
const TIMELY_ID = `create function pg_temp.id(at timestamptz) returns uuid language sql volatile as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3)
    || '8' || substr(md5(random()::text), 1, 15))::uuid $$`;

/** Editions that no bench sells out. */
const PRINTS = 'update print set edition_size = 1000000 + edition_size; update stock set on_hand = on_hand + 500000';

const morePrints = (prints: number): string[] => [
  `create temp table more as
     select p.id as old_id, g as n, pg_temp.id(now()) as id
     from (select * from print order by slug) p, generate_series(1, ${prints} / (select count(*) from print)::int) g
     limit greatest(0, ${prints} - (select count(*) from print))`,
  `insert into print (id, slug, title, artist_id, collection_id, year, technique, paper, description, edition_size,
       edition_sold, released_on, search_text)
     select m.id, slug || '-' || n, title || ' ' || n, artist_id, collection_id, year, technique, paper, description,
       edition_size, edition_sold, released_on, search_text || ' ' || n
     from more m join print p on p.id = m.old_id`,
  `insert into print_image (print_id, view, position, alt, width, height, widths, placeholder)
     select m.id, view, position, alt, width, height, widths, placeholder
     from more m join print_image i on i.print_id = m.old_id`,
  `insert into variant (id, print_id, sku, width_cm, height_cm, frame, price_minor, currency, weight_grams, position)
     select pg_temp.id(now()), m.id, sku || '-' || n, width_cm, height_cm, frame, price_minor, currency, weight_grams,
       position
     from more m join variant v on v.print_id = m.old_id`,
  `insert into stock (variant_id, on_hand)
     select id, 500000 from variant v where not exists (select from stock s where s.variant_id = v.id)`,
];

const moreOrders = (orders: number): string[] => [
  `create temp table offer as select row_number() over () - 1 as n, v.*, p.slug, p.title, p.edition_size
     from variant v join print p on p.id = v.print_id`,
  'create unique index on offer (n)',
  'analyze offer',
  `create temp table past as
     select g, at, pg_temp.id(at) as id, pg_temp.id(at) as cart, pg_temp.id(at) as payment, pg_temp.id(at) as attempt,
       g % (select count(*) from offer) as n, md5(random()::text) as mark
     from generate_series(1, ${orders}) g,
       lateral (select now() - interval '3 years' * (1 - g::float8 / ${orders + 1}) as at) when_placed`,
  `insert into sales_order (id, number, cart_id, status, email, ship_to, currency, subtotal_minor, shipping_minor,
       tax_minor, tax_label, total_minor, shipping_method, arrives_from, arrives_to, content_hash, placed_at, paid_at,
       cart_cleared_at, received_minor)
     select past.id, 'CP-' || mark, cart, 'paid', 'buyer-' || mark || '@example.org', '{"name":"A Buyer","line1":"1 Street",
       "line2":null,"city":"Amsterdam","region":null,"postalCode":"1016 GV","country":"NL","phone":null}', currency,
       price_minor, 900, 1800, 'VAT', price_minor + 900, 'standard', at::date, at::date, mark, at, at, at,
       price_minor + 900
     from past join offer using (n)`,
  `insert into sales_order_item (id, order_id, variant_id, position, sku, title, artist, slug, choice, quantity,
       unit_minor, line_minor, edition_size, edition_numbers)
     select pg_temp.id(at), past.id, offer.id, 1, sku, title, 'An artist', slug, 'A choice', 1, price_minor,
       price_minor, edition_size, array[1]
     from past join offer using (n)`,
  `insert into inventory_reservation (id, order_id, variant_id, quantity, expires_at, committed_at)
     select pg_temp.id(at), past.id, offer.id, 1, at, at from past join offer using (n)`,
  `insert into order_transition (order_id, "from", "to", because, at)
     select id, null, 'pending_payment', 'placed', at from past
     union all select id, 'pending_payment', 'paid', 'webhook', at from past`,
  `insert into payment (id, order_id, state, risk_status, amount_minor, currency, stripe_payment_intent_id,
       stripe_charge_id, amount_received_minor, card_brand, card_last4, created_at, changed_at)
     select payment, past.id, 'captured', 'allowed', price_minor + 900, currency, 'pi_' || mark, 'ch_' || mark,
       price_minor + 900, 'visa', '4242', at, at
     from past join offer using (n)`,
  `insert into payment_attempt (id, payment_id, confirmation_token_id, outcome, fingerprint_hash, email_hash,
       address_hash, ip_hash, card_country, card_funding, created_at, finished_at)
     select attempt, payment, 'ctoken_' || mark, 'sent', mark, mark, mark, mark, 'NL', 'credit', at, at from past`,
  `insert into payment_transition (payment_id, "from", "to", because, at)
     select payment, steps[i], steps[i + 1], 'place', at
     from past, (select array['created', 'intent_created', 'authorized', 'capturing', 'captured'] as steps) s,
       generate_series(1, 4) i`,
  `insert into stripe_event (id, type, object_id, payment_intent_id, livemode, created_at, received_at, processed_at)
     select 'evt_' || i || mark, 'payment_intent.succeeded', 'pi_' || mark, 'pi_' || mark, false, at, at, at
     from past, generate_series(1, 4) i`,
  `insert into money_movement (payment_id, kind, amount_minor, currency, source_id, at)
     select payment, 'capture', price_minor + 900, currency, 'ch_' || mark, at from past join offer using (n)`,
  `insert into risk_evaluation (id, payment_id, attempt_id, stage, ruleset_version, facts, hits, score, outcome,
       latency_ms, at)
     select pg_temp.id(at), payment, attempt, stage, 1, '{"amountMinor": 21500}', '[]', 0, 'allow', 1, at
     from past, unnest(array['pre_auth', 'post_auth']) stage`,
  `insert into mail_message (id, dedupe_key, template, recipient, data, queued_at, sent_at)
     select pg_temp.id(at), 'orders.receipt:' || id, 'orders.receipt', 'buyer-' || mark || '@example.org', '{}', at, at
     from past`,
];
