CREATE TABLE `signing_key` (
	`kid` text PRIMARY KEY NOT NULL,
	`public` text NOT NULL,
	`sealed` text NOT NULL,
	`made_at` integer NOT NULL
);
