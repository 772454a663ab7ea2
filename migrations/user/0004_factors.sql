CREATE TABLE `held` (
	`id` text PRIMARY KEY NOT NULL,
	`action` text NOT NULL,
	`sealed` text NOT NULL,
	`refusal` text NOT NULL,
	`session` text,
	`desk` text,
	`place` text,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `passkey` (
	`id` text PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`made_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `passkey_answered` (
	`hash` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `passkey_question` (
	`id` text PRIMARY KEY NOT NULL,
	`challenge` text NOT NULL,
	`held` text,
	`session` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `recovery` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`began_at` integer NOT NULL,
	`due_at` integer NOT NULL
);
