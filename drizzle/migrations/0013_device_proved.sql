ALTER TABLE "print_listing" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "search_word" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "print_listing" CASCADE;--> statement-breakpoint
DROP TABLE "search_word" CASCADE;--> statement-breakpoint
DROP INDEX "artist_search_vector";--> statement-breakpoint
DROP INDEX "collection_search_vector";--> statement-breakpoint
DROP INDEX "print_newest";--> statement-breakpoint
ALTER TABLE "known_device" ADD COLUMN "proved_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "print_search_trigram" ON "print" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "artist" DROP COLUMN "search_vector";--> statement-breakpoint
ALTER TABLE "collection" DROP COLUMN "search_vector";