ALTER TABLE "known_device" ADD COLUMN "proved_at" timestamp with time zone;
