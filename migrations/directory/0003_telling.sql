DROP INDEX `delivery_unsent`;--> statement-breakpoint
ALTER TABLE `delivery` ADD `rank` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `delivery` ADD `is_silent` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `delivery_unsent` ON `delivery` (`place`,`rank`,`line`) WHERE version > sent_version;--> statement-breakpoint
ALTER TABLE `place` ADD `telling` text;--> statement-breakpoint
ALTER TABLE `talk` ADD `weight` text DEFAULT 'info' NOT NULL;