CREATE TABLE `broker_event` (
	`account_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`symbol` text,
	`position_id` text,
	`event` text NOT NULL,
	PRIMARY KEY(`account_id`, `seq`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `broker_event_at` ON `broker_event` (`account_id`,`at`);--> statement-breakpoint
CREATE INDEX `broker_event_position` ON `broker_event` (`account_id`,`position_id`);--> statement-breakpoint
CREATE INDEX `broker_event_closing` ON `broker_event` (`account_id`,`symbol`,`at`) WHERE kind in ('closed', 'closed_part');--> statement-breakpoint
CREATE INDEX `broker_event_by_hand` ON `broker_event` (`account_id`,`at`) WHERE json_extract(event, '$.cause') = 'manual' and kind <> 'balance';--> statement-breakpoint
CREATE TABLE `journal` (
	`seq` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `choice` (
	`id` text PRIMARY KEY NOT NULL,
	`card` text NOT NULL,
	`signal_id` text NOT NULL,
	`act` text NOT NULL,
	`input` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `choice_signal` ON `choice` (`signal_id`) WHERE used_at is null;--> statement-breakpoint
CREATE INDEX `choice_card` ON `choice` (`card`) WHERE used_at is null;--> statement-breakpoint
CREATE INDEX `choice_expires` ON `choice` (`expires_at`);--> statement-breakpoint
CREATE TABLE `delivery` (
	`talk_id` text NOT NULL,
	`place` text NOT NULL,
	`line` integer NOT NULL,
	`version` integer NOT NULL,
	`sent_version` integer NOT NULL,
	`ref` text,
	PRIMARY KEY(`talk_id`, `place`)
);
--> statement-breakpoint
CREATE INDEX `delivery_unsent` ON `delivery` (`place`,`line`) WHERE version > sent_version;--> statement-breakpoint
CREATE TABLE `place` (
	`id` text PRIMARY KEY NOT NULL,
	`added_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE TABLE `talk` (
	`id` text PRIMARY KEY NOT NULL,
	`direction` text NOT NULL,
	`version` integer NOT NULL,
	`blocks` text NOT NULL,
	`choices` text NOT NULL,
	`at` integer NOT NULL,
	`line` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `talk_line` ON `talk` (`line`);--> statement-breakpoint
CREATE INDEX `talk_at` ON `talk` (`at`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`bridge` text NOT NULL,
	`is_real_money` integer NOT NULL,
	`address` text NOT NULL,
	`currency` text NOT NULL,
	`initial_balance` text NOT NULL,
	`profile` text NOT NULL,
	`phase` text,
	`account_type` text,
	`hold` text NOT NULL,
	`locks` text NOT NULL,
	`warned` text NOT NULL,
	`guard` text NOT NULL,
	`restored_at` integer,
	`last_number` integer NOT NULL,
	`event_cursor` integer NOT NULL,
	`as_of` integer NOT NULL,
	`refused_reports` integer NOT NULL,
	`symbols` text DEFAULT '{}' NOT NULL,
	`contracts` text NOT NULL,
	`contracts_hash` text NOT NULL,
	`snapshot` text,
	`noted_since` integer,
	`market_hours` text,
	`silent_since` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `answered` (
	`key` text PRIMARY KEY NOT NULL,
	`input_hash` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `answered_at` ON `answered` (`at`);--> statement-breakpoint
CREATE TABLE `calendar` (
	`key` text PRIMARY KEY NOT NULL,
	`events` text NOT NULL,
	`at` integer NOT NULL,
	`source` text,
	`problem` text
);
--> statement-breakpoint
CREATE TABLE `client` (
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	`statement` text NOT NULL,
	PRIMARY KEY(`account_id`, `at`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `command` (
	`account_id` text NOT NULL,
	`n` integer NOT NULL,
	`leg_id` text NOT NULL,
	`state` text NOT NULL,
	`command` text NOT NULL,
	`answer` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	`trace` text NOT NULL,
	PRIMARY KEY(`account_id`, `n`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`leg_id`) REFERENCES `leg`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `command_waiting` ON `command` (`account_id`,`n`) WHERE state in ('offered', 'unknown');--> statement-breakpoint
CREATE INDEX `command_at` ON `command` (`account_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `day` (
	`account_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`book` text NOT NULL,
	PRIMARY KEY(`account_id`, `starts_at`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `due` (
	`key` text PRIMARY KEY NOT NULL,
	`action` text NOT NULL,
	`at` integer NOT NULL,
	`input` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `due_at` ON `due` (`at`);--> statement-breakpoint
CREATE TABLE `equity` (
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	`balance` text NOT NULL,
	`equity` text NOT NULL,
	PRIMARY KEY(`account_id`, `at`)
);
--> statement-breakpoint
CREATE INDEX `equity_at` ON `equity` (`at`);--> statement-breakpoint
CREATE TABLE `follow` (
	`id` text PRIMARY KEY NOT NULL,
	`feed_id` text NOT NULL,
	`account_id` text NOT NULL,
	`mode` text NOT NULL,
	`settings` text NOT NULL,
	`handling` text NOT NULL,
	`cursor` integer NOT NULL,
	`hold` text NOT NULL,
	`ended_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `follow_feed` ON `follow` (`feed_id`);--> statement-breakpoint
CREATE TABLE `holding` (
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`broker_id` text NOT NULL,
	`leg_id` text NOT NULL,
	PRIMARY KEY(`account_id`, `kind`, `broker_id`, `leg_id`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`leg_id`) REFERENCES `leg`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `instruction` (
	`account_id` text NOT NULL,
	`feed_id` text NOT NULL,
	`message_id` text NOT NULL,
	`item` integer NOT NULL,
	`revision` integer NOT NULL,
	`update` text NOT NULL,
	`outcome` text NOT NULL,
	PRIMARY KEY(`account_id`, `feed_id`, `message_id`, `item`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `leg` (
	`id` text PRIMARY KEY NOT NULL,
	`signal_id` text,
	`item` integer NOT NULL,
	`account_id` text NOT NULL,
	`is_live` integer NOT NULL,
	`leg` text NOT NULL,
	FOREIGN KEY (`signal_id`) REFERENCES `signal`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `leg_signal` ON `leg` (`signal_id`);--> statement-breakpoint
CREATE INDEX `leg_live` ON `leg` (`account_id`) WHERE is_live = 1;--> statement-breakpoint
CREATE TABLE `profile` (
	`id` text PRIMARY KEY NOT NULL,
	`profile` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `signal` (
	`id` text PRIMARY KEY NOT NULL,
	`follow_id` text NOT NULL,
	`account_id` text NOT NULL,
	`feed_id` text NOT NULL,
	`message_id` text NOT NULL,
	`item` integer NOT NULL,
	`revision` integer NOT NULL,
	`state` text NOT NULL,
	`signal` text NOT NULL,
	`said` text,
	`certainty` text NOT NULL,
	`reader` text NOT NULL,
	`plan` text,
	`verdict` text,
	`notes` text NOT NULL,
	`waiting` text DEFAULT '[]' NOT NULL,
	`replan` text,
	`is_late` integer DEFAULT false NOT NULL,
	`repost_of` text,
	`posted_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`trace` text NOT NULL,
	FOREIGN KEY (`follow_id`) REFERENCES `follow`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `signal_live` ON `signal` (`follow_id`,`created_at`) WHERE state in ('asking', 'working', 'open');--> statement-breakpoint
CREATE INDEX `signal_message` ON `signal` (`follow_id`,`message_id`,`item`);--> statement-breakpoint
CREATE INDEX `signal_replan` ON `signal` (`account_id`) WHERE replan is not null;--> statement-breakpoint
CREATE INDEX `signal_account` ON `signal` (`account_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `signal_created` ON `signal` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `signal_waiting` ON `signal` (`account_id`) WHERE waiting <> '[]';--> statement-breakpoint
CREATE TABLE `violation` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`rule` text NOT NULL,
	`kind` text NOT NULL,
	`last_at` integer NOT NULL,
	`record` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `violation_account` ON `violation` (`account_id`,`last_at`);--> statement-breakpoint
CREATE INDEX `violation_last` ON `violation` (`last_at`);--> statement-breakpoint
CREATE INDEX `violation_rule` ON `violation` (`account_id`,`rule`,`kind`,`last_at`);
--> statement-breakpoint
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
