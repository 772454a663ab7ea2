CREATE TABLE `delivery` (
	`talk_id` text NOT NULL,
	`place` text NOT NULL,
	`line` integer NOT NULL,
	`version` integer NOT NULL,
	`sent_version` integer NOT NULL,
	`ref` text,
	PRIMARY KEY(`talk_id`, `place`)
);
--> statement-breakpoint
CREATE INDEX `delivery_unsent` ON `delivery` (`place`,`line`) WHERE version > sent_version;--> statement-breakpoint
CREATE TABLE `place` (
	`id` text PRIMARY KEY NOT NULL,
	`added_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
DROP INDEX `talk_unsent`;--> statement-breakpoint
ALTER TABLE `talk` DROP COLUMN `place`;--> statement-breakpoint
ALTER TABLE `talk` DROP COLUMN `sent_version`;--> statement-breakpoint
ALTER TABLE `talk` DROP COLUMN `ref`;