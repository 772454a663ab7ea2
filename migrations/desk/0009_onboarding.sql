CREATE TABLE `onboarding` (
	`key` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL
);
