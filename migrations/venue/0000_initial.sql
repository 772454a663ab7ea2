CREATE TABLE `account` (
	`key` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`currency` text NOT NULL,
	`margin_mode` text NOT NULL,
	`initial_balance` text NOT NULL,
	`balance` text NOT NULL,
	`next_id` integer NOT NULL,
	`last_seq` integer NOT NULL,
	`seed` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`notify` text NOT NULL
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
CREATE TABLE `given` (
	`n` integer PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`is_hidden` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `late` (
	`key` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`work` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `late_at` ON `late` (`at`);--> statement-breakpoint
CREATE TABLE `offered` (
	`n` integer PRIMARY KEY NOT NULL,
	`command` text NOT NULL,
	`execute_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `offered_at` ON `offered` (`execute_at`);--> statement-breakpoint
CREATE TABLE `order` (
	`id` text PRIMARY KEY NOT NULL,
	`symbol` text NOT NULL,
	`order` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `order_symbol` ON `order` (`symbol`);--> statement-breakpoint
CREATE TABLE `position` (
	`id` text PRIMARY KEY NOT NULL,
	`symbol` text NOT NULL,
	`position` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `position_symbol` ON `position` (`symbol`);--> statement-breakpoint
CREATE TABLE `quote` (
	`symbol` text PRIMARY KEY NOT NULL,
	`bid` text NOT NULL,
	`ask` text NOT NULL,
	`at` integer NOT NULL,
	`step` integer NOT NULL,
	`is_fed` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `switches` (
	`key` text PRIMARY KEY NOT NULL,
	`switches` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `wire` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`n` integer NOT NULL,
	`command` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `wire_n` ON `wire` (`n`);