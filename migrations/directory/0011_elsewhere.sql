CREATE TABLE `flow` (
	`state` text PRIMARY KEY NOT NULL,
	`browser` text NOT NULL,
	`provider` text NOT NULL,
	`next` text NOT NULL,
	`user` text,
	`session` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `identity` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`user` text NOT NULL,
	`provider` text NOT NULL,
	`called` text,
	`linked_at` integer NOT NULL,
	PRIMARY KEY(`issuer`, `subject`)
);
--> statement-breakpoint
CREATE INDEX `identity_user` ON `identity` (`user`);--> statement-breakpoint
CREATE TABLE `newcomer` (
	`browser` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`provider` text NOT NULL,
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`email` text NOT NULL,
	`name` text,
	`called` text,
	`expires_at` integer NOT NULL
);
