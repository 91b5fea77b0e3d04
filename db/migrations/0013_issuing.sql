CREATE TABLE `awaited_paper` (
	`period_id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`program_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`kind` text NOT NULL,
	`application_id` text,
	`since` integer NOT NULL,
	FOREIGN KEY (`period_id`) REFERENCES `period`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `awaited_paper_body` ON `awaited_paper` (`body_id`,`since`,`period_id`);--> statement-breakpoint
CREATE INDEX `awaited_paper_program` ON `awaited_paper` (`program_id`,`since`,`period_id`);--> statement-breakpoint
CREATE INDEX `awaited_paper_certification` ON `awaited_paper` (`certification_id`);--> statement-breakpoint
CREATE TABLE `issue_item` (
	`id` text PRIMARY KEY NOT NULL,
	`run_id` text NOT NULL,
	`body_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`paper_for` text NOT NULL,
	`replaces_id` text,
	`application_id` text,
	`seq` integer NOT NULL,
	`facts` text NOT NULL,
	`state` text NOT NULL,
	`sha256` text,
	`reason` text,
	`letters` text,
	`settled_at` integer,
	`told_at` integer,
	FOREIGN KEY (`run_id`) REFERENCES `issue_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issue_item_open` ON `issue_item` (`certification_id`,`paper_for`) WHERE "issue_item"."state" in ('reserved', 'failed');--> statement-breakpoint
CREATE INDEX `issue_item_run` ON `issue_item` (`run_id`,`state`,`seq`);--> statement-breakpoint
CREATE TABLE `issue_run` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	`numbers` text NOT NULL,
	`total` integer NOT NULL,
	`issued` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	`released` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_by_name` text NOT NULL,
	`holder` text,
	`held_by_name` text,
	`held_until` integer,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `issue_run_body` ON `issue_run` (`body_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `sign_request` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`supervisor_id` text NOT NULL,
	`state` text NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`sent_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`browser_hash` text,
	`next_mail_at` integer,
	`answered_at` integer,
	`answered_on` text,
	`comment` text,
	`credential` text,
	`credential_number` text,
	`taken_back_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supervisor_id`) REFERENCES `supervisor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sign_request_person` ON `sign_request` (`person_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `sign_request_next_mail` ON `sign_request` (`next_mail_at`,`id`) WHERE "sign_request"."next_mail_at" is not null;--> statement-breakpoint
CREATE TABLE `supervision_setting` (
	`program_id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`when_not_current` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`program_id`) REFERENCES `program`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `supervision_setting_body` ON `supervision_setting` (`body_id`,`program_id`);--> statement-breakpoint
CREATE TABLE `supervisor` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	`qualification` text NOT NULL,
	`certificate_number` text,
	`other_credential` text,
	`from_on` text NOT NULL,
	`to_on` text,
	`end_reason` text,
	`stopped_at` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supervisor_person` ON `supervisor` (`person_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `work_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`certification_id` text,
	`kind` text NOT NULL,
	`done_on` text NOT NULL,
	`minutes` integer NOT NULL,
	`grouping` text,
	`format` text,
	`organisation` text NOT NULL,
	`domain` text,
	`competencies` text,
	`note` text,
	`state` text NOT NULL,
	`request_id` text,
	`signature_id` text,
	`signed_minutes` integer,
	`signed_kind` text,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `sign_request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `work_entry_person` ON `work_entry` (`person_id`,`done_on`,`id`);--> statement-breakpoint
CREATE INDEX `work_entry_request` ON `work_entry` (`request_id`,`done_on`,`id`);--> statement-breakpoint
CREATE INDEX `work_entry_certification` ON `work_entry` (`certification_id`,`done_on`,`id`);--> statement-breakpoint
CREATE TABLE `work_signature` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`request_id` text,
	`decision` text NOT NULL,
	`minutes` integer,
	`kind` text,
	`reason_code` text,
	`reason_text` text,
	`supervisor_name` text NOT NULL,
	`qualification` text,
	`credential` text NOT NULL,
	`credential_number` text,
	`evidence_id` text,
	`signed_on` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `work_entry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `sign_request`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `work_signature_entry` ON `work_signature` (`entry_id`,`at`,`id`);--> statement-breakpoint
ALTER TABLE `body` ADD `issuing` text DEFAULT 'at_once' NOT NULL;--> statement-breakpoint
CREATE INDEX `outbox_undelivered` ON `outbox_message` (`to_email`) WHERE "outbox_message"."last_error" is not null;--> statement-breakpoint
CREATE INDEX `certification_program_number` ON `certification` (`program_id`,`number`);