CREATE TABLE `picture` (
	`sha256` text NOT NULL,
	`body_id` text NOT NULL,
	`sent_at` integer NOT NULL,
	PRIMARY KEY(`sha256`, `body_id`),
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_case` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`member_id` text NOT NULL,
	`application_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`person_id` text NOT NULL,
	`state` text NOT NULL,
	`opened_at` integer NOT NULL,
	`since_at` integer NOT NULL,
	`due_on` text NOT NULL,
	`extensions` integer DEFAULT 0 NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`seen_at` integer,
	`sent_at` integer,
	`more_time_asked_at` integer,
	`auditor_id` text,
	`auditor_name` text,
	`appointed` integer DEFAULT false NOT NULL,
	`outcome` text,
	`reason_code` text,
	`proposed_at` integer,
	`proposed_by` text,
	`proposer_name` text,
	`note` text,
	`closed_at` integer,
	`closer_name` text,
	`letter` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `audit_plan`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_case_application` ON `audit_case` (`application_id`);--> statement-breakpoint
CREATE INDEX `audit_case_queue` ON `audit_case` (`body_id`,`state`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `audit_case_plan` ON `audit_case` (`plan_id`,`state`,`due_on`,`id`);--> statement-breakpoint
CREATE INDEX `audit_case_person` ON `audit_case` (`person_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `audit_case_certification` ON `audit_case` (`certification_id`,`plan_id`);--> statement-breakpoint
CREATE INDEX `audit_case_outcome` ON `audit_case` (`body_id`,`state`,`plan_id`,`outcome`,`reason_code`);--> statement-breakpoint
CREATE TABLE `audit_clock` (
	`case_id` text PRIMARY KEY NOT NULL,
	`next_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `audit_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_clock_next` ON `audit_clock` (`next_at`,`case_id`) WHERE "audit_clock"."next_at" is not null;--> statement-breakpoint
CREATE TABLE `audit_conflict` (
	`person_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`declared_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `staff_id`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`by` text NOT NULL,
	`name` text NOT NULL,
	`text` text,
	`language` text,
	`detail` text,
	`inside` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `audit_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_event_case` ON `audit_event` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `audit_line` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`counted_minutes` integer NOT NULL,
	`state` text NOT NULL,
	`minutes` integer,
	`reason_code` text,
	`question` text,
	`asked_round` integer,
	`marked_by` text,
	FOREIGN KEY (`case_id`) REFERENCES `audit_case`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activity`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_line_activity` ON `audit_line` (`case_id`,`activity_id`);--> statement-breakpoint
CREATE TABLE `audit_member` (
	`plan_id` text NOT NULL,
	`id` text NOT NULL,
	`application_id` text NOT NULL,
	`stratum` text NOT NULL,
	`rank` integer,
	`passed_over` text,
	PRIMARY KEY(`plan_id`, `id`),
	FOREIGN KEY (`plan_id`) REFERENCES `audit_plan`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_member_application` ON `audit_member` (`plan_id`,`application_id`);--> statement-breakpoint
CREATE TABLE `audit_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`program_id` text NOT NULL,
	`cycle` text NOT NULL,
	`phase` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`rates` text NOT NULL,
	`skip_recent` integer NOT NULL,
	`answer_days` integer NOT NULL,
	`sealed_seed` text NOT NULL,
	`commitment` text NOT NULL,
	`terms_hash` text NOT NULL,
	`state` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`maker_name` text NOT NULL,
	`listed_at` integer,
	`population_hash` text,
	`excluded` text,
	`drawn_at` integer,
	`drawer_name` text,
	`seed` text,
	`withdrawn_at` integer,
	`withdrawn_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `audit_plan_body` ON `audit_plan` (`body_id`,`made_at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_plan_program` ON `audit_plan` (`program_id`,`state`,`drawn_at`);--> statement-breakpoint
CREATE TABLE `audit_proof` (
	`line_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`line_id`, `evidence_id`),
	FOREIGN KEY (`line_id`) REFERENCES `audit_line`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `entry_application` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`program_id` text NOT NULL,
	`kind` text NOT NULL,
	`stage_certification_id` text,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`sent_at` integer,
	`sent_on` text,
	`ethics_version_id` text,
	`ethics_signed_at` integer,
	`decided_at` integer,
	`decided_by` text,
	`decider_name` text,
	`reason_code` text,
	`reason_text` text,
	`rules_code` text,
	`findings` text,
	`certification_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entry_application_open` ON `entry_application` (`person_id`,`program_id`) WHERE "entry_application"."state" in ('started', 'sent', 'returned');--> statement-breakpoint
CREATE INDEX `entry_application_person` ON `entry_application` (`person_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `entry_examination` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`program_id` text NOT NULL,
	`taken_on` text NOT NULL,
	`score` real,
	`passed` integer NOT NULL,
	`entered_at` integer NOT NULL,
	`entered_by` text NOT NULL,
	`entered_by_name` text NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entry_examination_person` ON `entry_examination` (`person_id`,`program_id`,`taken_on`);--> statement-breakpoint
CREATE TABLE `entry_part` (
	`application_id` text NOT NULL,
	`code` text NOT NULL,
	`body_id` text NOT NULL,
	`confirmed` integer DEFAULT false NOT NULL,
	`born_on` text,
	`route` text,
	`comment` text,
	`trainings` text DEFAULT '[]' NOT NULL,
	`saved_at` integer,
	`decision` text,
	`decision_reason` text,
	`result_on` text,
	`decided_at` integer,
	`decided_by` text,
	`decider_name` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`application_id`, `code`),
	FOREIGN KEY (`application_id`) REFERENCES `entry_application`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `entry_reference` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`application_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	`relation` text NOT NULL,
	`state` text NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`asked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`next_mail_at` integer,
	`answered_at` integer,
	`sealed` text,
	`key_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`application_id`) REFERENCES `entry_application`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entry_reference_application` ON `entry_reference` (`application_id`,`asked_at`,`id`);--> statement-breakpoint
CREATE INDEX `entry_reference_next_mail` ON `entry_reference` (`next_mail_at`,`id`) WHERE "entry_reference"."next_mail_at" is not null;--> statement-breakpoint
CREATE TABLE `entry_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`program_id` text NOT NULL,
	`seq` integer NOT NULL,
	`in_force_from` text NOT NULL,
	`rules` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	`published_by_name` text NOT NULL,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entry_rules_seq` ON `entry_rules` (`program_id`,`seq`);--> statement-breakpoint
CREATE TABLE `entry_statement` (
	`application_id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`sealed` text,
	`key_id` text,
	`given_at` integer NOT NULL,
	`taken_back_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `entry_application`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `person_key` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`wrapped` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `person_key_person` ON `person_key` (`person_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_review_item` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`certification_id` text,
	`person_id` text NOT NULL,
	`who` text NOT NULL,
	`what` text NOT NULL,
	`minutes` integer,
	`has_evidence` integer DEFAULT false NOT NULL,
	`state` text NOT NULL,
	`opened_at` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_review_item`("id", "body_id", "kind", "subject_id", "certification_id", "person_id", "who", "what", "minutes", "has_evidence", "state", "opened_at") SELECT "id", "body_id", "kind", "subject_id", "certification_id", "person_id", "who", "what", "minutes", "has_evidence", "state", "opened_at" FROM `review_item`;--> statement-breakpoint
DROP TABLE `review_item`;--> statement-breakpoint
ALTER TABLE `__new_review_item` RENAME TO `review_item`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `review_item_subject` ON `review_item` (`kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `review_item_queue` ON `review_item` (`body_id`,`state`,`opened_at`,`id`);--> statement-breakpoint
CREATE INDEX `review_item_queue_kind` ON `review_item` (`body_id`,`kind`,`state`,`opened_at`,`id`);--> statement-breakpoint
CREATE INDEX `review_item_person` ON `review_item` (`person_id`);--> statement-breakpoint
ALTER TABLE `body` ADD `look` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `course_version` ADD `about` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `evidence` ADD `entry_application_id` text;--> statement-breakpoint
ALTER TABLE `evidence` ADD `entry_code` text;--> statement-breakpoint
CREATE INDEX `evidence_entry` ON `evidence` (`entry_application_id`) WHERE "evidence"."entry_application_id" is not null;--> statement-breakpoint
ALTER TABLE `application` ADD `held_by` text;--> statement-breakpoint
CREATE INDEX `application_sent` ON `application` (`body_id`,`state`,`sent_on`);--> statement-breakpoint
CREATE INDEX `application_decided` ON `application` (`body_id`,`state`,`decided_at`);