CREATE TABLE "erasure_witness" (
	"request_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "erasure_witness" ADD CONSTRAINT "erasure_witness_request_id_privacy_request_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."privacy_request"("id") ON DELETE no action ON UPDATE no action;