CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `user` ADD `confirmed_at` integer;--> statement-breakpoint
ALTER TABLE `user` ADD `looks_at` text;--> statement-breakpoint
ALTER TABLE `invitation` ADD `role` text DEFAULT 'trader' NOT NULL;--> statement-breakpoint
ALTER TABLE `invitation` ADD `looks_at` text;--> statement-breakpoint
ALTER TABLE `invitation` ADD `email` text;