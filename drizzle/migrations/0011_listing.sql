CREATE TABLE "print_listing" (
	"print_id" uuid PRIMARY KEY NOT NULL,
	"artist_id" uuid NOT NULL,
	"collection_id" uuid NOT NULL,
	"title" text NOT NULL,
	"released_on" date NOT NULL,
	"remaining" integer NOT NULL,
	"from_minor" bigint NOT NULL,
	"to_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"facets" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_word" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
DROP INDEX "print_search_trigram";--> statement-breakpoint
ALTER TABLE "artist" ADD COLUMN "search_vector" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', regexp_replace(lower(normalize(name, NFD)), '[\u0300-\u036f]', '', 'g'))) STORED;--> statement-breakpoint
ALTER TABLE "collection" ADD COLUMN "search_vector" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', regexp_replace(lower(normalize(title, NFD)), '[\u0300-\u036f]', '', 'g'))) STORED;--> statement-breakpoint
ALTER TABLE "print_listing" ADD CONSTRAINT "print_listing_print_id_print_id_fk" FOREIGN KEY ("print_id") REFERENCES "public"."print"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "print_listing_newest" ON "print_listing" USING btree ("released_on" DESC NULLS FIRST,"title","print_id");--> statement-breakpoint
CREATE INDEX "print_listing_cheapest" ON "print_listing" USING btree ("from_minor","released_on" DESC NULLS FIRST,"title","print_id");--> statement-breakpoint
CREATE INDEX "print_listing_dearest" ON "print_listing" USING btree ("to_minor" DESC NULLS FIRST,"released_on" DESC NULLS FIRST,"title","print_id");--> statement-breakpoint
CREATE INDEX "print_listing_fewest" ON "print_listing" USING btree ((remaining <= 0),"remaining","released_on" DESC NULLS FIRST,"title","print_id");--> statement-breakpoint
CREATE INDEX "print_listing_artist" ON "print_listing" USING btree ("artist_id","released_on" DESC NULLS FIRST,"title","print_id");--> statement-breakpoint
CREATE INDEX "print_listing_collection" ON "print_listing" USING btree ("collection_id","released_on" DESC NULLS FIRST,"title","print_id");--> statement-breakpoint
CREATE INDEX "print_listing_facets" ON "print_listing" USING gin ("facets");--> statement-breakpoint
CREATE INDEX "search_word_trigram" ON "search_word" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "artist_search_vector" ON "artist" USING gin ("search_vector");--> statement-breakpoint
CREATE INDEX "collection_search_vector" ON "collection" USING gin ("search_vector");--> statement-breakpoint
CREATE INDEX "print_newest" ON "print" USING btree ("released_on" DESC NULLS FIRST,"title","id");