CREATE TABLE `rehearsal` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`program_id` text NOT NULL,
	`draft_version` integer NOT NULL,
	`as_of` text NOT NULL,
	`total` integer NOT NULL,
	`checked` integer DEFAULT 0 NOT NULL,
	`affected` integer DEFAULT 0 NOT NULL,
	`affected_at_once` integer DEFAULT 0 NOT NULL,
	`worse` integer DEFAULT 0 NOT NULL,
	`cursor` text DEFAULT '' NOT NULL,
	`started_at` integer NOT NULL,
	`touched_at` integer NOT NULL,
	`finished_at` integer,
	`replaced_at` integer,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rehearsal_program` ON `rehearsal` (`program_id`) WHERE "rehearsal"."replaced_at" is null;--> statement-breakpoint
CREATE INDEX `rehearsal_running` ON `rehearsal` (`touched_at`) WHERE "rehearsal"."finished_at" is null;--> statement-breakpoint
CREATE INDEX `rehearsal_replaced` ON `rehearsal` (`replaced_at`) WHERE "rehearsal"."replaced_at" is not null;--> statement-breakpoint
CREATE TABLE `rehearsal_change` (
	`rehearsal_id` text NOT NULL,
	`body_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`rank` integer NOT NULL,
	`sort_name` text NOT NULL,
	`outcome` text NOT NULL,
	PRIMARY KEY(`rehearsal_id`, `certification_id`)
);
--> statement-breakpoint
CREATE INDEX `rehearsal_change_list` ON `rehearsal_change` (`rehearsal_id`,`rank`,`sort_name`,`certification_id`);--> statement-breakpoint
CREATE TABLE `rule_draft` (
	`program_id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`version` integer NOT NULL,
	`based_on` text NOT NULL,
	`in_force_from` text,
	`rule_version_by` text,
	`rules` text NOT NULL,
	`started_at` integer NOT NULL,
	`started_by` text NOT NULL,
	`started_by_name` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	`saved_by_name` text NOT NULL,
	`sent_at` integer,
	`sent_by` text,
	`sent_by_name` text,
	`ended_at` integer,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `rule_version` ADD `published_by` text;--> statement-breakpoint
ALTER TABLE `rule_version` ADD `published_by_name` text;--> statement-breakpoint
CREATE INDEX `certification_program` ON `certification` (`program_id`,`id`);