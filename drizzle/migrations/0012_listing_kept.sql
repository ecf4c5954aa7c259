-- What the list of prints is sorted and narrowed by, added up where it lies.

create view print_offer as
  select p.id as print_id, p.artist_id, p.collection_id, p.title, p.released_on,
    o.remaining, o.from_minor, o.to_minor, o.currency,
    array['collection:' || c.slug, 'artist:' || a.slug] || o.sizes
      || case when o.from_minor < 10000 then array['price:to-100'] else '{}' end
      || case when o.from_minor < 20000 and o.to_minor >= 10000 then array['price:100-200'] else '{}' end
      || case when o.from_minor < 40000 and o.to_minor >= 20000 then array['price:200-400'] else '{}' end
      || case when o.to_minor >= 40000 then array['price:from-400'] else '{}' end
      || case when o.remaining > 0 then array['stock:available'] else array['stock:sold-out'] end as facets
  from print p
  join artist a on a.id = p.artist_id
  join collection c on c.id = p.collection_id
  cross join lateral (
    select sum(s.on_hand - s.reserved)::int as remaining, min(v.currency) as currency,
      coalesce(min(v.price_minor) filter (where s.on_hand > s.reserved), min(v.price_minor)) as from_minor,
      coalesce(max(v.price_minor) filter (where s.on_hand > s.reserved), max(v.price_minor)) as to_minor,
      array_agg(distinct 'size:' || v.width_cm || 'x' || v.height_cm) as sizes
    from variant v join stock s on s.variant_id = v.id
    where v.print_id = p.id
    having count(*) > 0
  ) o;
--> statement-breakpoint
-- Brings the list to what these prints now offer, and tells every web process when that is committed.
create function relist_prints(p_prints uuid[]) returns void language plpgsql as $$
declare
  stale text := 'catalog';
begin
  -- Locked first, added up second: the second statement sees what those committed who held the locks before.
  perform 1 from print_listing where print_id = any(p_prints) order by print_id for update;
  if exists (select from print_offer o left join print_listing l on l.print_id = o.print_id
    where o.print_id = any(p_prints) and l.facets is distinct from o.facets)
  then
    stale := 'catalog,catalog-facets';
  end if;
  insert into print_listing (print_id, artist_id, collection_id, title, released_on, remaining, from_minor, to_minor, currency, facets)
    select print_id, artist_id, collection_id, title, released_on, remaining, from_minor, to_minor, currency, facets
    from print_offer where print_id = any(p_prints)
    on conflict (print_id) do update set artist_id = excluded.artist_id, collection_id = excluded.collection_id,
      title = excluded.title, released_on = excluded.released_on, remaining = excluded.remaining,
      from_minor = excluded.from_minor, to_minor = excluded.to_minor, currency = excluded.currency, facets = excluded.facets;
  perform pg_notify('page_cache', stale);
end $$;
--> statement-breakpoint
create function keep_search_words() returns trigger language plpgsql as $$
begin
  insert into search_word
    select lexeme from unnest(to_tsvector('simple', new.search_text)) where lexeme ~ '^[[:alnum:]]+$' order by lexeme
    on conflict do nothing;
  return null;
end $$;
--> statement-breakpoint
create trigger print_search_words after insert or update of search_text on print for each row execute function keep_search_words();
--> statement-breakpoint
-- Words of the shop that are spelt nearly like `p_word`, the most alike first.
create function similar_words(p_word text) returns setof text language sql stable set pg_trgm.similarity_threshold = 0.2 as $$
  select word from search_word where word % p_word order by similarity(word, p_word) desc, word limit 20
$$;
--> statement-breakpoint
insert into search_word
  select distinct lexeme from print, unnest(to_tsvector('simple', search_text)) where lexeme ~ '^[[:alnum:]]+$' order by lexeme;
--> statement-breakpoint
select relist_prints(array(select id from print));
