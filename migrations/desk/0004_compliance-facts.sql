CREATE TABLE `broker_event` (
	`account_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`symbol` text,
	`position_id` text,
	`event` text NOT NULL,
	PRIMARY KEY(`account_id`, `seq`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `broker_event_at` ON `broker_event` (`account_id`,`at`);--> statement-breakpoint
CREATE INDEX `broker_event_position` ON `broker_event` (`account_id`,`position_id`);--> statement-breakpoint
CREATE INDEX `broker_event_closing` ON `broker_event` (`account_id`,`symbol`,`at`) WHERE kind in ('closed', 'closed_part');--> statement-breakpoint
CREATE TABLE `client` (
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	`statement` text NOT NULL,
	PRIMARY KEY(`account_id`, `at`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `account` ADD `noted_since` integer;--> statement-breakpoint
CREATE INDEX `command_at` ON `command` (`account_id`,`created_at`);