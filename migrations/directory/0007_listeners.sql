CREATE TABLE `listened` (
	`user` text NOT NULL,
	`channel` text NOT NULL,
	`title` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`user`, `channel`)
);
--> statement-breakpoint
CREATE INDEX `listened_channel` ON `listened` (`channel`);--> statement-breakpoint
CREATE TABLE `listener` (
	`user` text PRIMARY KEY NOT NULL,
	`sealed` text NOT NULL,
	`signed_in_at` integer NOT NULL,
	`ended_at` integer
);
