CREATE TABLE `hook` (
	`key` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`previous` text,
	`previous_until` integer,
	`opened_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `hook_delivery` (
	`nth` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`body_hash` text NOT NULL,
	`at` integer NOT NULL,
	`refused` text,
	`message_id` text
);
--> statement-breakpoint
CREATE INDEX `hook_delivery_at` ON `hook_delivery` (`at`);--> statement-breakpoint
CREATE INDEX `hook_delivery_id` ON `hook_delivery` (`id`);