CREATE TABLE `owner_setting` (
	`name` text PRIMARY KEY NOT NULL,
	`sealed` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
