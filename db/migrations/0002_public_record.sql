CREATE TABLE `public_record` (
	`certification_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`number` text NOT NULL,
	`withheld` integer NOT NULL,
	`program_id` text NOT NULL,
	`record` text NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_record_code_unique` ON `public_record` (`code`);--> statement-breakpoint
CREATE INDEX `public_record_number` ON `public_record` (`number`);--> statement-breakpoint
CREATE TABLE `public_stamp` (
	`id` integer PRIMARY KEY NOT NULL,
	`stamp` text NOT NULL
);
--> statement-breakpoint
DROP INDEX `certification_by_number`;