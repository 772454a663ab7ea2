CREATE TABLE `posting` (
	`nth` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`webhook_id` text NOT NULL,
	`event_id` text NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`until` integer NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`tries` integer NOT NULL,
	`turned_down` integer NOT NULL,
	`not_before` integer NOT NULL,
	`tried_at` integer,
	`status` integer,
	`problem` text,
	`answer` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `posting_event` ON `posting` (`webhook_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `posting_waiting` ON `posting` (`webhook_id`,`nth`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `posting_nth` ON `posting` (`webhook_id`,`nth`);--> statement-breakpoint
CREATE TABLE `webhook` (
	`id` text PRIMARY KEY NOT NULL,
	`url` text NOT NULL,
	`events` text NOT NULL,
	`secret` text NOT NULL,
	`previous` text,
	`previous_until` integer,
	`state` text NOT NULL,
	`cursor` integer NOT NULL,
	`waiting` integer NOT NULL,
	`failures` integer NOT NULL,
	`wait_until` integer NOT NULL,
	`sending_until` integer NOT NULL,
	`problem` text,
	`missed` integer NOT NULL,
	`told_at` integer,
	`taken_at` integer,
	`added_at` integer NOT NULL
);
