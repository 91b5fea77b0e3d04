CREATE TABLE `evidence_arrival` (
	`file_key` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `evidence_arrival_at` ON `evidence_arrival` (`at`);