CREATE TABLE `account` (
	`key` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`family` integer NOT NULL,
	`keys` text,
	`next_keys` text,
	`terminal` text NOT NULL,
	`is_confirmed` integer NOT NULL,
	`is_paused` integer NOT NULL,
	`notify` text NOT NULL,
	`paired_at` integer NOT NULL,
	`forgotten_to` integer NOT NULL,
	`last_seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `answered` (
	`key` text PRIMARY KEY NOT NULL,
	`input_hash` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `answered_at` ON `answered` (`at`);--> statement-breakpoint
CREATE TABLE `command` (
	`n` integer PRIMARY KEY NOT NULL,
	`command` text,
	`expires_at` integer NOT NULL,
	`taken_at` integer NOT NULL,
	`journal_id` text,
	`ack` text,
	`ack_at` integer,
	`answer` text,
	`is_proving` integer NOT NULL,
	`is_live` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `command_live` ON `command` (`is_live`,`n`);--> statement-breakpoint
CREATE INDEX `command_ack` ON `command` (`ack_at`);--> statement-breakpoint
CREATE TABLE `due` (
	`key` text PRIMARY KEY NOT NULL,
	`action` text NOT NULL,
	`at` integer NOT NULL,
	`input` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `due_at` ON `due` (`at`);--> statement-breakpoint
CREATE TABLE `event` (
	`seq` integer PRIMARY KEY NOT NULL,
	`event` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `latest` (
	`key` text PRIMARY KEY NOT NULL,
	`latest` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `quote` (
	`symbol` text PRIMARY KEY NOT NULL,
	`bid` text NOT NULL,
	`ask` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session` (
	`key` text PRIMARY KEY NOT NULL,
	`epoch` integer NOT NULL,
	`epoch_given` integer NOT NULL,
	`seq` integer NOT NULL,
	`body_hash` text NOT NULL,
	`answer` text NOT NULL,
	`last_frame_at` integer NOT NULL,
	`said_bye` integer NOT NULL,
	`journal_id` text,
	`is_reset` integer NOT NULL,
	`last_n` integer NOT NULL,
	`is_mismatch` integer NOT NULL,
	`symbols_hash` text NOT NULL,
	`deals_ms` integer,
	`deals_ticket` text NOT NULL,
	`history_ms` integer NOT NULL,
	`history_ticket` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `spec` (
	`symbol` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`spec` text,
	`is_missing` integer NOT NULL,
	`is_wanted` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `spec_wanted` ON `spec` (`is_wanted`);--> statement-breakpoint
CREATE TABLE `told` (
	`key` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`n` integer,
	`lots` text NOT NULL,
	`price` text NOT NULL,
	`position_id` text NOT NULL,
	`is_entry` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `told_n` ON `told` (`n`);--> statement-breakpoint
CREATE TABLE `watched` (
	`symbol` text PRIMARY KEY NOT NULL,
	`asked_at` integer NOT NULL
);
