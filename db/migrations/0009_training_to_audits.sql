CREATE TABLE `picture` (
	`sha256` text NOT NULL,
	`body_id` text NOT NULL,
	`sent_at` integer NOT NULL,
	PRIMARY KEY(`sha256`, `body_id`),
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
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
	`about` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`proposed_by` text NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`decider_name` text,
	`reason_text` text,
	`reminded_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `course`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_version_seq` ON `course_version` (`course_id`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `course_version_open` ON `course_version` (`course_id`) WHERE "course_version"."state" in ('proposed', 'returned');--> statement-breakpoint
CREATE INDEX `course_version_waiting` ON `course_version` (`body_id`,`proposed_at`) WHERE "course_version"."state" = 'proposed';--> statement-breakpoint
CREATE INDEX `course_version_returned` ON `course_version` (`decided_at`) WHERE "course_version"."state" = 'returned' and "course_version"."reminded_at" is null;--> statement-breakpoint
CREATE TABLE `course_word` (
	`body_id` text NOT NULL,
	`word` text NOT NULL,
	`sort_title` text NOT NULL,
	`course_id` text NOT NULL,
	PRIMARY KEY(`body_id`, `word`, `course_id`)
);
--> statement-breakpoint
CREATE INDEX `course_word_course` ON `course_word` (`course_id`);--> statement-breakpoint
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
	`asked_at` integer,
	`decided_at` integer,
	`decided_by` text,
	`decider_name` text,
	`reason_text` text,
	`ending_told_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`body_id`) REFERENCES `body`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `provider_by_name` ON `provider` (`body_id`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `provider_waiting` ON `provider` (`body_id`,`asked_at`) WHERE "provider"."asked_at" is not null;--> statement-breakpoint
CREATE INDEX `provider_ending` ON `provider` (`approved_until`) WHERE "provider"."approved_until" is not null and "provider"."ending_told_at" is null;--> statement-breakpoint
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
CREATE TABLE `attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`roster_id` text NOT NULL,
	`row_no` integer NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`course_version_id` text NOT NULL,
	`completed_on` text NOT NULL,
	`minutes` integer NOT NULL,
	`given_name` text NOT NULL,
	`given_as` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`own_activity_id` text,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`roster_id`) REFERENCES `roster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `course`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_version_id`) REFERENCES `course_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_row` ON `attendance` (`roster_id`,`row_no`);--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_person` ON `attendance` (`person_id`,`completed_on`,`course_id`) WHERE "attendance"."state" = 'posted';--> statement-breakpoint
CREATE TABLE `attendance_change` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`attendance_id` text NOT NULL,
	`kind` text NOT NULL,
	`before_values` text NOT NULL,
	`after_values` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by_id` text NOT NULL,
	`by_name` text NOT NULL,
	FOREIGN KEY (`attendance_id`) REFERENCES `attendance`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attendance_change_attendance` ON `attendance_change` (`attendance_id`,`at`);--> statement-breakpoint
CREATE INDEX `attendance_change_asked` ON `attendance_change` (`body_id`,`at`,`id`) WHERE "attendance_change"."kind" = 'asked';--> statement-breakpoint
CREATE TABLE `roster` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`rows_hash` text NOT NULL,
	`file_name` text NOT NULL,
	`form` text NOT NULL,
	`layout` text NOT NULL,
	`rows_in_file` integer NOT NULL,
	`total` integer NOT NULL,
	`attests` integer NOT NULL,
	`next_part` integer DEFAULT 0 NOT NULL,
	`posted` integer DEFAULT 0 NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` text NOT NULL,
	`sent_by_name` text NOT NULL,
	`touched_at` integer NOT NULL,
	`posted_at` integer,
	FOREIGN KEY (`provider_id`) REFERENCES `provider`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roster_rows` ON `roster` (`provider_id`,`rows_hash`);--> statement-breakpoint
CREATE INDEX `roster_provider` ON `roster` (`provider_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `roster_body` ON `roster` (`body_id`,`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `roster_posting` ON `roster` (`touched_at`) WHERE "roster"."posted_at" is null;--> statement-breakpoint
CREATE TABLE `roster_part` (
	`roster_id` text NOT NULL,
	`part` integer NOT NULL,
	`rows` text NOT NULL,
	PRIMARY KEY(`roster_id`, `part`),
	FOREIGN KEY (`roster_id`) REFERENCES `roster`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
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
CREATE TABLE `conduct_appeal` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`received_on` text NOT NULL,
	`letter` text,
	`recorded_at` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`recorder_name` text NOT NULL,
	`outcome` text,
	`closed_at` integer,
	`closed_by` text,
	`closer_name` text,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conduct_appeal_certification` ON `conduct_appeal` (`certification_id`,`recorded_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `conduct_appeal_open` ON `conduct_appeal` (`certification_id`) WHERE "conduct_appeal"."outcome" is null;--> statement-breakpoint
CREATE TABLE `conduct_proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason_code` text NOT NULL,
	`starts` text NOT NULL,
	`effective_on` text,
	`letter` text,
	`note` text,
	`proposed_at` integer NOT NULL,
	`proposed_by` text NOT NULL,
	`proposer_name` text NOT NULL,
	`state` text NOT NULL,
	`answered_at` integer,
	`answered_by` text,
	`answerer_name` text,
	`answer_reason` text,
	`settled_on` text,
	`status_event_id` text,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conduct_proposal_certification` ON `conduct_proposal` (`certification_id`,`proposed_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `conduct_proposal_open` ON `conduct_proposal` (`certification_id`) WHERE "conduct_proposal"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX `conduct_proposal_waiting` ON `conduct_proposal` (`body_id`,`proposed_at`,`id`) WHERE "conduct_proposal"."state" = 'waiting';--> statement-breakpoint
CREATE TABLE `sign_request` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`person_id` text NOT NULL,
	`supervisor_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
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
	`shared_at` integer,
	`seen_at` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supervisor_person` ON `supervisor` (`person_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `supervisor_email` ON `supervisor` (`email`,`created_at`,`id`);--> statement-breakpoint
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
CREATE TABLE `team_link` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`language` text NOT NULL,
	`body_id` text NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`expires_at` integer NOT NULL,
	`browser_hash` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `team_link_email_unique` ON `team_link` (`email`);--> statement-breakpoint
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
CREATE INDEX `audit_case_proposed` ON `audit_case` (`body_id`,`proposed_at`) WHERE "audit_case"."state" = 'proposed';--> statement-breakpoint
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
	`address_round` integer DEFAULT 1 NOT NULL,
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
CREATE TABLE `mail_stop` (
	`account_id` text PRIMARY KEY NOT NULL,
	`stopped_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reminder_clock` (
	`certification_id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`next_at` integer,
	`stamp` integer DEFAULT 0 NOT NULL,
	`handled_on` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reminder_clock_next` ON `reminder_clock` (`next_at`,`person_id`) WHERE "reminder_clock"."next_at" is not null;--> statement-breakpoint
CREATE TABLE `staff_told` (
	`staff_id` text PRIMARY KEY NOT NULL,
	`told_at` integer NOT NULL,
	`newest_at` integer NOT NULL
);
--> statement-breakpoint
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
	`stamp` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `standing_clock_next` ON `standing_clock` (`next_at`,`certification_id`) WHERE "standing_clock"."next_at" is not null;--> statement-breakpoint
DROP INDEX `certification_person_program`;--> statement-breakpoint
ALTER TABLE `certification` ADD `follows_id` text REFERENCES certification(id);--> statement-breakpoint
CREATE UNIQUE INDEX `certification_first` ON `certification` (`person_id`,`program_id`) WHERE "certification"."follows_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `certification_follows` ON `certification` (`follows_id`);--> statement-breakpoint
CREATE INDEX `certification_program_number` ON `certification` (`program_id`,`number`);--> statement-breakpoint
CREATE INDEX `certification_person_program` ON `certification` (`person_id`,`program_id`);--> statement-breakpoint
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
ALTER TABLE `body` ADD `issuing` text DEFAULT 'at_once' NOT NULL;--> statement-breakpoint
ALTER TABLE `activity` ADD `attested_by` text;--> statement-breakpoint
ALTER TABLE `activity` ADD `attestation_id` text;--> statement-breakpoint
ALTER TABLE `activity` ADD `course_version_id` text;--> statement-breakpoint
ALTER TABLE `activity` ADD `competencies` text;--> statement-breakpoint
CREATE UNIQUE INDEX `activity_attestation_id_unique` ON `activity` (`attestation_id`);--> statement-breakpoint
ALTER TABLE `evidence` ADD `entry_application_id` text;--> statement-breakpoint
ALTER TABLE `evidence` ADD `entry_code` text;--> statement-breakpoint
CREATE INDEX `evidence_free` ON `evidence` (`uploaded_at`) WHERE "evidence"."activity_id" is null and "evidence"."entry_application_id" is null;--> statement-breakpoint
CREATE INDEX `evidence_entry` ON `evidence` (`entry_application_id`) WHERE "evidence"."entry_application_id" is not null;--> statement-breakpoint
ALTER TABLE `application` ADD `held_by` text;--> statement-breakpoint
CREATE INDEX `application_sent` ON `application` (`body_id`,`state`,`sent_on`);--> statement-breakpoint
CREATE INDEX `application_decided` ON `application` (`body_id`,`state`,`decided_at`);--> statement-breakpoint
CREATE INDEX `outbox_undelivered` ON `outbox_message` (`to_email`) WHERE "outbox_message"."last_error" is not null;