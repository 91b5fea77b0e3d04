ALTER TABLE `reminder_clock` ADD `stamp` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `standing_clock` ADD `stamp` integer DEFAULT 0 NOT NULL;