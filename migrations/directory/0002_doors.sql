CREATE TABLE `guess` (
	`who` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `link_code` (
	`hash` text PRIMARY KEY NOT NULL,
	`user` text,
	`person` text,
	`place` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reader` (
	`feed_id` text NOT NULL,
	`user` text NOT NULL,
	PRIMARY KEY(`user`, `feed_id`)
);
--> statement-breakpoint
CREATE TABLE `source` (
	`channel` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`feed_id` text,
	`added_at` integer NOT NULL,
	`left_at` integer
);
--> statement-breakpoint
ALTER TABLE `feed` ADD `is_private` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `place` text;