CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `account` ADD `market_hours` text;--> statement-breakpoint
ALTER TABLE `calendar` ADD `source` text;--> statement-breakpoint
ALTER TABLE `calendar` ADD `problem` text;