CREATE TABLE `code_way` (
	`way` text PRIMARY KEY NOT NULL,
	`place` text,
	`made_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sent_code` (
	`about` text PRIMARY KEY NOT NULL,
	`way` text NOT NULL,
	`place` text NOT NULL,
	`hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	`tries_left` integer NOT NULL
);
