CREATE TABLE `known_agent` (
	`id` text PRIMARY KEY NOT NULL,
	`seen_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `letter` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`nth` integer NOT NULL,
	`rank` integer NOT NULL,
	`content` text,
	`in_doubt` text NOT NULL,
	`follows` text,
	`posted_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`doubts` integer DEFAULT 0 NOT NULL,
	`why` text,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `letter_waiting` ON `letter` (`place`,`rank`,`nth`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `letter_ended` ON `letter` (`ended_at`);--> statement-breakpoint
CREATE INDEX `letter_nth` ON `letter` (`nth`);--> statement-breakpoint
CREATE TABLE `mail_word` (
	`kind` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`hash` text NOT NULL,
	`email` text NOT NULL,
	`expires_at` integer NOT NULL,
	`sent` integer NOT NULL,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `profile` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`language` text,
	`guessed` text,
	`zone` text,
	`notices` text
);
