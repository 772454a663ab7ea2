CREATE TABLE `asking` (
	`person` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`called` text,
	`asked_at` integer NOT NULL,
	`refused_at` integer
);
--> statement-breakpoint
CREATE TABLE `invitation` (
	`hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`invited` text,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_id_unique` ON `invitation` (`id`);--> statement-breakpoint
CREATE TABLE `tally` (
	`what` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `person` ADD `called` text;