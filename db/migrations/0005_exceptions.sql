CREATE TABLE `exception` (
	`id` text PRIMARY KEY NOT NULL,
	`body_id` text NOT NULL,
	`certification_id` text NOT NULL,
	`period_id` text NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`started_on` text,
	`ended_on` text,
	`required_minutes` integer,
	`approved_on` text,
	`reason` text NOT NULL,
	`letter` text,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`maker_name` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawer_name` text,
	`withdrawn_reason` text,
	FOREIGN KEY (`certification_id`) REFERENCES `certification`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `period`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `exception_certification` ON `exception` (`certification_id`,`made_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `exception_in_effect` ON `exception` (`period_id`,`kind`) WHERE "exception"."withdrawn_at" is null and "exception"."kind" in ('waiver', 'hours', 'reactivation');--> statement-breakpoint
ALTER TABLE `certification` ADD `circumstances` text;
--> statement-breakpoint
-- Decisions are only added to. Taking one back is written once, and nothing else of it ever changes.
CREATE TRIGGER exception_no_delete BEFORE DELETE ON exception BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER exception_no_replace BEFORE INSERT ON exception WHEN EXISTS (SELECT 1 FROM exception WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER exception_no_rewrite BEFORE UPDATE OF id, body_id, certification_id, period_id, kind, starts_on, ends_on, started_on, ended_on, required_minutes, approved_on, reason, letter, made_at, made_by, maker_name ON exception BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER exception_withdrawn_once BEFORE UPDATE ON exception WHEN OLD.withdrawn_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
