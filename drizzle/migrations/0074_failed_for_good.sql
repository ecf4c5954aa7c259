DROP INDEX "privacy_export_expires";--> statement-breakpoint
ALTER TABLE "evidence_pack" ADD COLUMN "fault" uuid;--> statement-breakpoint
ALTER TABLE "privacy_export" ADD COLUMN "fault" uuid;--> statement-breakpoint
CREATE INDEX "privacy_export_expires" ON "privacy_export" USING btree ("expires_at") WHERE status in ('ready', 'failed');