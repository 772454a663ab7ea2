CREATE TABLE `device` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`agent` text NOT NULL,
	`address` text NOT NULL,
	`first_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`trusted_until` integer
);
--> statement-breakpoint
CREATE TABLE `renewal` (
	`hash` text PRIMARY KEY NOT NULL,
	`session` text NOT NULL,
	`turn` integer NOT NULL,
	`given_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `renewal_session` ON `renewal` (`session`);--> statement-breakpoint
CREATE TABLE `api_key` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`actions` text,
	`accounts` text,
	`desk` text,
	`made_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`used_at` integer,
	`used_from` text
);
--> statement-breakpoint
ALTER TABLE `session` ADD `by` text DEFAULT 'page' NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `device` text;--> statement-breakpoint
ALTER TABLE `session` ADD `turn` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `turn_before` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `session` ADD `is_turn_seen` integer DEFAULT false NOT NULL;