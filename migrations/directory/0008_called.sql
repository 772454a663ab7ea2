CREATE TABLE `introduction` (
	`door` text PRIMARY KEY NOT NULL,
	`introduced_as` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `told` (
	`nth` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`door` text NOT NULL,
	`lane` text NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	`until` integer NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `told_key` ON `told` (`key`);--> statement-breakpoint
CREATE INDEX `told_lane` ON `told` (`lane`,`nth`) WHERE done_at is null;--> statement-breakpoint
CREATE INDEX `told_done` ON `told` (`done_at`);