CREATE TABLE `conversation` (
	`place` text NOT NULL,
	`person` text NOT NULL,
	`id` text NOT NULL,
	`held` text NOT NULL,
	PRIMARY KEY(`place`, `person`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conversation_id` ON `conversation` (`id`);--> statement-breakpoint
ALTER TABLE `talk` ADD `form` text;