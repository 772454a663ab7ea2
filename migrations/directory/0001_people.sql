CREATE TABLE `choice` (
	`id` text PRIMARY KEY NOT NULL,
	`card` text NOT NULL,
	`signal_id` text NOT NULL,
	`act` text NOT NULL,
	`input` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `choice_signal` ON `choice` (`signal_id`) WHERE used_at is null;--> statement-breakpoint
CREATE INDEX `choice_card` ON `choice` (`card`) WHERE used_at is null;--> statement-breakpoint
CREATE INDEX `choice_expires` ON `choice` (`expires_at`);--> statement-breakpoint
CREATE TABLE `conversation` (
	`place` text NOT NULL,
	`person` text NOT NULL,
	`id` text NOT NULL,
	`held` text NOT NULL,
	PRIMARY KEY(`place`, `person`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conversation_id` ON `conversation` (`id`);--> statement-breakpoint
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
CREATE TABLE `talk` (
	`id` text PRIMARY KEY NOT NULL,
	`direction` text NOT NULL,
	`version` integer NOT NULL,
	`blocks` text NOT NULL,
	`choices` text NOT NULL,
	`form` text,
	`at` integer NOT NULL,
	`line` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `talk_line` ON `talk` (`line`);--> statement-breakpoint
CREATE INDEX `talk_at` ON `talk` (`at`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`user` text NOT NULL,
	`linked_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stranger` (
	`id` text PRIMARY KEY NOT NULL,
	`told_at` integer NOT NULL
);
