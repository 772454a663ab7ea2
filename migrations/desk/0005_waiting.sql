ALTER TABLE `signal` ADD `waiting` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `signal_waiting` ON `signal` (`account_id`) WHERE waiting <> '[]';