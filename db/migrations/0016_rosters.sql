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
