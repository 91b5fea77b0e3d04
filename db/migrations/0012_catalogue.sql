CREATE TABLE `course_word` (
	`body_id` text NOT NULL,
	`word` text NOT NULL,
	`sort_title` text NOT NULL,
	`course_id` text NOT NULL,
	PRIMARY KEY(`body_id`, `word`, `course_id`)
);
--> statement-breakpoint
CREATE INDEX `course_word_course` ON `course_word` (`course_id`);--> statement-breakpoint
CREATE TABLE `provider_approval` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`conditions` text,
	`decided_at` integer NOT NULL,
	`decided_by` text NOT NULL,
	`decider_name` text NOT NULL,
	FOREIGN KEY (`provider_id`) REFERENCES `provider`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `provider_approval_provider` ON `provider_approval` (`provider_id`,`from_on`);--> statement-breakpoint
DROP INDEX `provider_waiting`;--> statement-breakpoint
DROP INDEX `provider_ending`;--> statement-breakpoint
ALTER TABLE `provider` ADD `asked_at` integer;--> statement-breakpoint
ALTER TABLE `provider` ADD `ending_told_at` integer;--> statement-breakpoint
CREATE INDEX `provider_waiting` ON `provider` (`body_id`,`asked_at`) WHERE "provider"."asked_at" is not null;--> statement-breakpoint
CREATE INDEX `provider_ending` ON `provider` (`approved_until`) WHERE "provider"."approved_until" is not null and "provider"."ending_told_at" is null;--> statement-breakpoint
ALTER TABLE `course_version` ADD `reminded_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `course_version_open` ON `course_version` (`course_id`) WHERE "course_version"."state" in ('proposed', 'returned');--> statement-breakpoint
CREATE INDEX `course_version_returned` ON `course_version` (`decided_at`) WHERE "course_version"."state" = 'returned' and "course_version"."reminded_at" is null;