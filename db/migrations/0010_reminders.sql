CREATE TABLE `mail_stop` (
	`account_id` text PRIMARY KEY NOT NULL,
	`stopped_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reminder_clock` (
	`certification_id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`next_at` integer,
	`handled_on` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reminder_clock_next` ON `reminder_clock` (`next_at`,`person_id`) WHERE "reminder_clock"."next_at" is not null;