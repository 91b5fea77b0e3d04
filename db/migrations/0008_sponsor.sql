ALTER TABLE `activity` ADD `sponsor` text;--> statement-breakpoint
ALTER TABLE `activity` ADD `accepted_sponsor` text;