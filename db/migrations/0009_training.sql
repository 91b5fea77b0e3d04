CREATE TABLE `course` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`sort_title` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`provider_id`) REFERENCES `provider`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_code` ON `course` (`provider_id`,`code`);--> statement-breakpoint
CREATE INDEX `course_by_title` ON `course` (`body_id`,`sort_title`,`id`);--> statement-breakpoint
CREATE INDEX `course_provider` ON `course` (`provider_id`,`sort_title`,`id`);--> statement-breakpoint
CREATE TABLE `course_version` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`course_id` text NOT NULL,
	`seq` integer NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`minutes` integer NOT NULL,
	`topics` text NOT NULL,
	`kind` text DEFAULT 'course' NOT NULL,
	`format` text NOT NULL,
	`recognition` text NOT NULL,
	`initial` integer DEFAULT false NOT NULL,
	`competencies` text NOT NULL,
	`state` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`proposed_by` text NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`decider_name` text,
	`reason_text` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `course`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_version_seq` ON `course_version` (`course_id`,`seq`);--> statement-breakpoint
CREATE INDEX `course_version_waiting` ON `course_version` (`body_id`,`proposed_at`) WHERE "course_version"."state" = 'proposed';--> statement-breakpoint
CREATE TABLE `provider` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`name` text NOT NULL,
	`sort_name` text NOT NULL,
	`email` text NOT NULL,
	`language` text DEFAULT 'en' NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`approved_from` text,
	`approved_until` text,
	`conditions` text,
	`attests` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`decider_name` text,
	`reason_text` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `provider_by_name` ON `provider` (`body_id`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `provider_waiting` ON `provider` (`body_id`,`created_at`) WHERE "provider"."state" = 'applied';--> statement-breakpoint
CREATE INDEX `provider_ending` ON `provider` (`approved_until`) WHERE "provider"."approved_until" is not null;--> statement-breakpoint
CREATE TABLE `provider_member` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`provider_id`) REFERENCES `provider`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `provider_member_account` ON `provider_member` (`provider_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `provider_member_by_account` ON `provider_member` (`account_id`);--> statement-breakpoint
ALTER TABLE `activity` ADD `attested_by` text;--> statement-breakpoint
ALTER TABLE `activity` ADD `attestation_id` text;--> statement-breakpoint
ALTER TABLE `activity` ADD `course_version_id` text;--> statement-breakpoint
ALTER TABLE `activity` ADD `competencies` text;--> statement-breakpoint
CREATE UNIQUE INDEX `activity_attestation_id_unique` ON `activity` (`attestation_id`);