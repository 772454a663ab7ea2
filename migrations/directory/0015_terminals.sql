CREATE TABLE `terminal` (
	`id` text PRIMARY KEY NOT NULL,
	`user` text NOT NULL,
	`desk` text NOT NULL,
	`made_at` integer NOT NULL,
	`paired_at` integer,
	`prefix` text,
	`hash` text,
	`expires_at` integer,
	`wrong` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `terminal_prefix_unique` ON `terminal` (`prefix`);--> statement-breakpoint
CREATE INDEX `terminal_user` ON `terminal` (`user`);