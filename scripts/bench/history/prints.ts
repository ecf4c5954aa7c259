/** Editions that no bench sells out. */
export const PLENTY =
  'update print set edition_size = 1000000 + edition_size; update stock set on_hand = on_hand + 500000';

/** Prints like those there are, each by any artist, in any collection and at prices of its own: as varied as a shop is. */
export const morePrints = (prints: number): string[] => [
  `create unlogged table bench_more as
     select p.id as old_id, g as n, uuidv7() as id, 0.6 + random() as dearer,
       artists[1 + floor(random() * cardinality(artists))] as artist_id,
       collections[1 + floor(random() * cardinality(collections))] as collection_id,
       released_on - floor(random() * 1000)::int as released_on
     from (select * from print order by slug) p, generate_series(1, ${prints} / (select count(*) from print)::int) g,
       (select array_agg(id) as artists from artist) a, (select array_agg(id) as collections from collection) c
     limit greatest(0, ${prints} - (select count(*) from print))`,
  `insert into print (id, slug, title, artist_id, collection_id, year, technique, paper, description, edition_size,
       edition_sold, released_on, search_text)
     select m.id, slug || '-' || n, title || ' ' || n, m.artist_id, m.collection_id, year, technique, paper,
       description, edition_size, edition_sold, m.released_on, search_text || ' ' || n
     from bench_more m join print p on p.id = m.old_id`,
  `insert into search_word select distinct lexeme from print, unnest(to_tsvector('simple', search_text))
     where lexeme ~ '^[[:alnum:]]+$' on conflict do nothing`,
  `insert into print_image (print_id, view, position, alt, width, height, widths, placeholder)
     select m.id, view, position, alt, width, height, widths, placeholder
     from bench_more m join print_image i on i.print_id = m.old_id`,
  `insert into variant (id, print_id, sku, width_cm, height_cm, frame, price_minor, currency, weight_grams, position)
     select uuidv7(), m.id, sku || '-' || n, width_cm, height_cm, frame,
       round(price_minor * dearer / 100) * 100, currency, weight_grams, position
     from bench_more m join variant v on v.print_id = m.old_id`,
  `insert into stock (variant_id, on_hand)
     select id, 500000 from variant v where not exists (select from stock s where s.variant_id = v.id)`,
  'analyze print, variant, stock',
  'select relist_prints(array(select id from print))',
];
