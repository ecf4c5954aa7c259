CREATE INDEX "known_device_last_seen_at" ON "known_device" USING btree ("last_seen_at");--> statement-breakpoint
CREATE INDEX "session_device" ON "session" USING btree ("device_id");