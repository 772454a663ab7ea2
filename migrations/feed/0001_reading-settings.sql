CREATE TABLE `part` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`item` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `message`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `part_message` ON `part` (`message_id`,`item`);--> statement-breakpoint
ALTER TABLE `message` ADD `is_forward` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `message` ADD `album` text;--> statement-breakpoint
CREATE INDEX `message_album` ON `message` (`album`);--> statement-breakpoint
ALTER TABLE `settings` ADD `reader` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `bare_price` text DEFAULT 'settle' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `market_late_seconds` integer;--> statement-breakpoint
ALTER TABLE `settings` ADD `pending_late_seconds` integer;--> statement-breakpoint
ALTER TABLE `settings` ADD `declined` text DEFAULT '[]' NOT NULL;