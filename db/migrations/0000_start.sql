CREATE TABLE `audit_row` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`body_id` text,
	`record_id` text,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`role` text NOT NULL,
	`aal` integer NOT NULL,
	`action` text NOT NULL,
	`object_kind` text NOT NULL,
	`object_id` text NOT NULL,
	`detail` text NOT NULL,
	`request_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_row_record` ON `audit_row` (`body_id`,`record_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_row_body` ON `audit_row` (`body_id`,`id`);--> statement-breakpoint
CREATE TABLE `idempotency_key` (
	`account_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer NOT NULL,
	`answer` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_age` ON `idempotency_key` (`created_at`);--> statement-breakpoint
CREATE TABLE `outbox_message` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text,
	`to_email` text NOT NULL,
	`language` text NOT NULL,
	`template` text NOT NULL,
	`params` text NOT NULL,
	`created_at` integer NOT NULL,
	`next_try_at` integer,
	`tries` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox_message` (`next_try_at`,`id`);--> statement-breakpoint
CREATE TABLE `rate_count` (
	`key` text NOT NULL,
	`window_at` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`key`, `window_at`)
);
--> statement-breakpoint
CREATE INDEX `rate_count_age` ON `rate_count` (`window_at`);--> statement-breakpoint
CREATE TABLE `write_guard` (
	`ok` integer NOT NULL,
	CONSTRAINT "write_guard_ok" CHECK("write_guard"."ok" = 1)
);
--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`language` text DEFAULT 'en' NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email_unique` ON `account` (`email`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`sort_name` text NOT NULL,
	`phone` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_account` ON `person` (`body_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `person_by_account` ON `person` (`account_id`);--> statement-breakpoint
CREATE INDEX `person_by_name` ON `person` (`body_id`,`sort_name`,`id`);--> statement-breakpoint
CREATE TABLE `person_word` (
	`body_id` text NOT NULL,
	`word` text NOT NULL,
	`sort_name` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`body_id`, `word`, `person_id`)
);
--> statement-breakpoint
CREATE INDEX `person_word_person` ON `person_word` (`person_id`);--> statement-breakpoint
CREATE TABLE `body` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`time_zone` text NOT NULL,
	`help_contact` text NOT NULL,
	`number_prefix` text NOT NULL,
	`signatories` text NOT NULL,
	`set_up_at` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`email` text,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_token_hash_unique` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitation_body` ON `invitation` (`body_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_account` ON `staff` (`body_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `staff_by_account` ON `staff` (`account_id`);--> statement-breakpoint
CREATE TABLE `login_link` (
	`id` text PRIMARY KEY NOT NULL,
	`code_hash` text NOT NULL,
	`browser_hash` text NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	`shared` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`used_at` integer,
	`claimed_by` text
);
--> statement-breakpoint
CREATE INDEX `login_link_browser` ON `login_link` (`browser_hash`,`created_at`);--> statement-breakpoint
CREATE INDEX `login_link_email` ON `login_link` (`email`,`created_at`);--> statement-breakpoint
CREATE INDEX `login_link_age` ON `login_link` (`expires_at`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`aal` integer NOT NULL,
	`shared` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE INDEX `session_age` ON `session` (`last_at`);--> statement-breakpoint
CREATE TABLE `ethics_version` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`program_id` text NOT NULL,
	`title` text NOT NULL,
	`in_force_from` text NOT NULL,
	`text_en` text NOT NULL,
	`text_es` text NOT NULL,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ethics_version_program` ON `ethics_version` (`program_id`,`in_force_from`);--> statement-breakpoint
CREATE TABLE `program` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`preset` text NOT NULL,
	`credential` text NOT NULL,
	`title` text NOT NULL,
	`title_es` text NOT NULL,
	`rule_version_by` text,
	`rules_stamp` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `program_preset` ON `program` (`body_id`,`preset`,`credential`);--> statement-breakpoint
CREATE TABLE `rule_version` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`program_id` text NOT NULL,
	`code` text NOT NULL,
	`in_force_from` text,
	`rules` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rule_version_code` ON `rule_version` (`program_id`,`code`);--> statement-breakpoint
CREATE TABLE `certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`facts` text NOT NULL,
	`renderer_version` text NOT NULL,
	`font_hashes` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	`replaces_id` text,
	`application_id` text,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_replaces_id_unique` ON `certificate` (`replaces_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_application_id_unique` ON `certificate` (`application_id`);--> statement-breakpoint
CREATE INDEX `certificate_certification` ON `certificate` (`certification_id`,`issued_at`);--> statement-breakpoint
CREATE TABLE `certification` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`program_id` text NOT NULL,
	`credential` text NOT NULL,
	`number` text NOT NULL,
	`code` text NOT NULL,
	`withheld` integer DEFAULT false NOT NULL,
	`certified_on` text NOT NULL,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certification_code_unique` ON `certification` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `certification_number` ON `certification` (`body_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `certification_person_program` ON `certification` (`person_id`,`program_id`);--> statement-breakpoint
CREATE INDEX `certification_by_number` ON `certification` (`number`);--> statement-breakpoint
CREATE TABLE `number_series` (
	`body_id` text NOT NULL,
	`year` integer NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `number_series_year` ON `number_series` (`body_id`,`year`);--> statement-breakpoint
CREATE TABLE `period` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`seq` integer NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`application_id` text,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `period_seq` ON `period` (`certification_id`,`seq`);--> statement-breakpoint
CREATE TABLE `status_event` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`kind` text NOT NULL,
	`effective_on` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `status_event_certification` ON `status_event` (`certification_id`,`effective_on`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `activity` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`title` text NOT NULL,
	`provider` text NOT NULL,
	`done_on` text NOT NULL,
	`amount` real NOT NULL,
	`unit` text NOT NULL,
	`hours_per_unit` real,
	`claimed_minutes` integer NOT NULL,
	`non_instruction_minutes` integer DEFAULT 0 NOT NULL,
	`topics` text NOT NULL,
	`kind` text NOT NULL,
	`format` text NOT NULL,
	`state` text NOT NULL,
	`sent_at` integer NOT NULL,
	`accepted_minutes` integer,
	`accepted_on` text,
	`accepted_topics` text,
	`decided_at` integer,
	`decided_by` text,
	`decider_name` text,
	`reason_code` text,
	`reason_text` text,
	`rule_version` text,
	`findings` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `activity_certification` ON `activity` (`certification_id`,`done_on`,`id`);--> statement-breakpoint
CREATE INDEX `activity_recent` ON `activity` (`certification_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `activity_decider` ON `activity` (`body_id`,`decided_by`,`decided_at`);--> statement-breakpoint
CREATE INDEX `activity_same_course` ON `activity` (`body_id`,`title`);--> statement-breakpoint
CREATE TABLE `draft` (
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`activity_id` text,
	`file_key` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_file_key_unique` ON `evidence` (`file_key`);--> statement-breakpoint
CREATE INDEX `evidence_activity` ON `evidence` (`activity_id`);--> statement-breakpoint
CREATE INDEX `evidence_person` ON `evidence` (`person_id`,`uploaded_at`);--> statement-breakpoint
CREATE INDEX `evidence_same_file` ON `evidence` (`body_id`,`sha256`);--> statement-breakpoint
CREATE TABLE `review_item` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`person_id` text NOT NULL,
	`who` text NOT NULL,
	`what` text NOT NULL,
	`minutes` integer,
	`has_evidence` integer DEFAULT false NOT NULL,
	`state` text NOT NULL,
	`opened_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_item_subject` ON `review_item` (`kind`,`subject_id`);--> statement-breakpoint
CREATE INDEX `review_item_queue` ON `review_item` (`body_id`,`state`,`opened_at`,`id`);--> statement-breakpoint
CREATE INDEX `review_item_queue_kind` ON `review_item` (`body_id`,`kind`,`state`,`opened_at`,`id`);--> statement-breakpoint
CREATE INDEX `review_item_person` ON `review_item` (`person_id`);--> statement-breakpoint
CREATE TABLE `application` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`period_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`details_checked_at` integer,
	`hours_checked_at` integer,
	`ethics_version_id` text,
	`ethics_agreed_at` integer,
	`sent_at` integer,
	`sent_on` text,
	`decided_at` integer,
	`decided_by` text,
	`decider_name` text,
	`reason_text` text,
	`rule_version` text,
	`findings` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `application_open` ON `application` (`period_id`) WHERE "application"."state" in ('started', 'sent', 'returned', 'approved');--> statement-breakpoint
CREATE INDEX `application_certification` ON `application` (`certification_id`,`started_at`);