CREATE TABLE `answered` (
	`key` text PRIMARY KEY NOT NULL,
	`input_hash` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `answered_at` ON `answered` (`at`);--> statement-breakpoint
CREATE TABLE `due` (
	`key` text PRIMARY KEY NOT NULL,
	`action` text NOT NULL,
	`at` integer NOT NULL,
	`input` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `due_at` ON `due` (`at`);--> statement-breakpoint
CREATE TABLE `entry` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`message_id` text NOT NULL,
	`revision` integer NOT NULL,
	`kind` text NOT NULL,
	`reply_to` text,
	`posted_at` integer NOT NULL,
	`at` integer NOT NULL,
	`text` text NOT NULL,
	`read` text NOT NULL,
	`changed` text NOT NULL,
	`trace` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `entry_message` ON `entry` (`message_id`,`seq`);--> statement-breakpoint
CREATE TABLE `message` (
	`id` text PRIMARY KEY NOT NULL,
	`author` text,
	`reply_to` text,
	`posted_at` integer NOT NULL,
	`revision` integer NOT NULL,
	`deleted_at` integer,
	`is_cleared` integer DEFAULT false NOT NULL,
	`is_forward` integer DEFAULT false NOT NULL,
	`album` text,
	`place` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `message_place` ON `message` (`place`);--> statement-breakpoint
CREATE INDEX `message_album` ON `message` (`album`);--> statement-breakpoint
CREATE TABLE `part` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`item` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `message`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `part_message` ON `part` (`message_id`,`item`);--> statement-breakpoint
CREATE TABLE `revision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`message_id` text NOT NULL,
	`revision` integer NOT NULL,
	`stamp` text NOT NULL,
	`text` text NOT NULL,
	`received_at` integer NOT NULL,
	`trace` text NOT NULL,
	`is_read` integer NOT NULL,
	FOREIGN KEY (`message_id`) REFERENCES `message`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revision_stamp` ON `revision` (`message_id`,`stamp`);--> statement-breakpoint
CREATE INDEX `revision_unread` ON `revision` (`id`) WHERE is_read = 0;--> statement-breakpoint
CREATE INDEX `revision_raw` ON `revision` (`received_at`) WHERE is_read = 1 and text <> '';--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`default_symbol` text,
	`allowed_symbols` text NOT NULL,
	`allowed_authors` text NOT NULL,
	`ignored_words` text NOT NULL,
	`retention_days` integer NOT NULL,
	`reader` text,
	`bare_price` text DEFAULT 'settle' NOT NULL,
	`market_late_seconds` integer,
	`pending_late_seconds` integer,
	`declined` text DEFAULT '[]' NOT NULL
);
