ALTER TABLE `activity` ADD `allotted_to` text REFERENCES certification(id);--> statement-breakpoint
CREATE INDEX `activity_person` ON `activity` (`person_id`,`done_on`,`id`);