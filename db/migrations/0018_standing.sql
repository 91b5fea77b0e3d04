CREATE TABLE `standing_change` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`from_state` text,
	`to_state` text NOT NULL,
	`cause` text NOT NULL,
	`effective_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `standing_change_once` ON `standing_change` (`certification_id`,`recorded_at`,`effective_on`,`to_state`);--> statement-breakpoint
CREATE INDEX `standing_change_body` ON `standing_change` (`body_id`,`recorded_at`,`id`);--> statement-breakpoint
CREATE TABLE `standing_clock` (
	`certification_id` text PRIMARY KEY NOT NULL,
	`state` text,
	`since` text,
	`looked_on` text NOT NULL,
	`next_at` integer,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `standing_clock_next` ON `standing_clock` (`next_at`,`certification_id`) WHERE "standing_clock"."next_at" is not null;