// Written by `npm run migrations`. Change the tables and run it again; never edit a step that was shipped.
import type { ActorKind } from '../src/core/action.ts';
import type { Migration } from '../src/platform/migrate.ts';

export const bundle: Record<ActorKind, Migration[]> = {
  directory: [
    {
      tag: '0000_initial',
      hash: 'caa9b3e5c979326481a6d82c52fb901c14005d44118b996a063fd1233a2d51b0',
      statements: [
        'CREATE TABLE `answered` (\n\t`key` text PRIMARY KEY NOT NULL,\n\t`input_hash` text NOT NULL,\n\t`answer` text NOT NULL,\n\t`at` integer NOT NULL\n);',
        'CREATE INDEX `answered_at` ON `answered` (`at`);',
        'CREATE TABLE `desk` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`user` text NOT NULL,\n\t`created_at` integer NOT NULL\n);',
        'CREATE TABLE `due` (\n\t`key` text PRIMARY KEY NOT NULL,\n\t`action` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`input` text NOT NULL,\n\t`attempts` integer DEFAULT 0 NOT NULL\n);',
        'CREATE INDEX `due_at` ON `due` (`at`);',
        'CREATE TABLE `feed` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`name` text NOT NULL,\n\t`created_at` integer NOT NULL\n);',
        'CREATE TABLE `follower` (\n\t`feed_id` text NOT NULL,\n\t`desk_id` text NOT NULL,\n\tPRIMARY KEY(`feed_id`, `desk_id`)\n);',
        'CREATE INDEX `follower_desk` ON `follower` (`desk_id`);',
      ],
    },
  ],
  feed: [
    {
      tag: '0000_initial',
      hash: 'e84ea3533fb7a8e3d9b83419617eae371bb5fe1f1141940f17925cda74ca31d1',
      statements: [
        'CREATE TABLE `answered` (\n\t`key` text PRIMARY KEY NOT NULL,\n\t`input_hash` text NOT NULL,\n\t`answer` text NOT NULL,\n\t`at` integer NOT NULL\n);',
        'CREATE INDEX `answered_at` ON `answered` (`at`);',
        'CREATE TABLE `due` (\n\t`key` text PRIMARY KEY NOT NULL,\n\t`action` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`input` text NOT NULL,\n\t`attempts` integer DEFAULT 0 NOT NULL\n);',
        'CREATE INDEX `due_at` ON `due` (`at`);',
        'CREATE TABLE `entry` (\n\t`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,\n\t`message_id` text NOT NULL,\n\t`revision` integer NOT NULL,\n\t`kind` text NOT NULL,\n\t`reply_to` text,\n\t`posted_at` integer NOT NULL,\n\t`at` integer NOT NULL,\n\t`text` text NOT NULL,\n\t`read` text NOT NULL,\n\t`changed` text NOT NULL,\n\t`trace` text NOT NULL\n);',
        'CREATE INDEX `entry_message` ON `entry` (`message_id`,`seq`);',
        'CREATE TABLE `message` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`author` text,\n\t`reply_to` text,\n\t`posted_at` integer NOT NULL,\n\t`revision` integer NOT NULL,\n\t`deleted_at` integer,\n\t`place` integer NOT NULL\n);',
        'CREATE UNIQUE INDEX `message_place` ON `message` (`place`);',
        'CREATE TABLE `revision` (\n\t`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,\n\t`message_id` text NOT NULL,\n\t`revision` integer NOT NULL,\n\t`stamp` text NOT NULL,\n\t`text` text NOT NULL,\n\t`received_at` integer NOT NULL,\n\t`trace` text NOT NULL,\n\t`is_read` integer NOT NULL,\n\tFOREIGN KEY (`message_id`) REFERENCES `message`(`id`) ON UPDATE no action ON DELETE no action\n);',
        'CREATE UNIQUE INDEX `revision_stamp` ON `revision` (`message_id`,`stamp`);',
        'CREATE INDEX `revision_unread` ON `revision` (`is_read`,`id`);',
        'CREATE TABLE `settings` (\n\t`key` text PRIMARY KEY NOT NULL,\n\t`name` text NOT NULL,\n\t`default_symbol` text,\n\t`allowed_symbols` text NOT NULL,\n\t`allowed_authors` text NOT NULL,\n\t`ignored_words` text NOT NULL,\n\t`retention_days` integer NOT NULL\n);',
      ],
    },
  ],
  desk: [
    {
      tag: '0000_initial',
      hash: '4796d62d3d860bbce58464c159eb89a10cdc1b355ecbe9bbc8de58fb78e44aca',
      statements: [
        'CREATE TABLE `account` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`name` text NOT NULL,\n\t`bridge` text NOT NULL,\n\t`address` text NOT NULL,\n\t`currency` text NOT NULL,\n\t`initial_balance` text NOT NULL,\n\t`profile` text NOT NULL,\n\t`trading` text NOT NULL,\n\t`trading_why` text,\n\t`last_number` integer NOT NULL,\n\t`event_cursor` integer NOT NULL,\n\t`acknowledged` integer NOT NULL,\n\t`contracts` text NOT NULL,\n\t`snapshot` text,\n\t`created_at` integer NOT NULL\n);',
        'CREATE TABLE `answered` (\n\t`key` text PRIMARY KEY NOT NULL,\n\t`input_hash` text NOT NULL,\n\t`answer` text NOT NULL,\n\t`at` integer NOT NULL\n);',
        'CREATE INDEX `answered_at` ON `answered` (`at`);',
        'CREATE TABLE `choice` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`signal_id` text NOT NULL,\n\t`act` text NOT NULL,\n\t`input` text NOT NULL,\n\t`expires_at` integer NOT NULL,\n\t`used_at` integer\n);',
        'CREATE INDEX `choice_signal` ON `choice` (`signal_id`);',
        'CREATE TABLE `command` (\n\t`account_id` text NOT NULL,\n\t`n` integer NOT NULL,\n\t`leg_id` text,\n\t`state` text NOT NULL,\n\t`command` text NOT NULL,\n\t`reserved_risk` text NOT NULL,\n\t`answer` text,\n\t`created_at` integer NOT NULL,\n\t`expires_at` integer NOT NULL,\n\t`ended_at` integer,\n\t`trace` text NOT NULL,\n\tPRIMARY KEY(`account_id`, `n`),\n\tFOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action\n);',
        'CREATE INDEX `command_state` ON `command` (`state`,`account_id`);',
        'CREATE TABLE `day` (\n\t`account_id` text NOT NULL,\n\t`starts_at` integer NOT NULL,\n\t`ends_at` integer NOT NULL,\n\t`start_balance` text NOT NULL,\n\t`start_equity` text NOT NULL,\n\t`min_equity` text NOT NULL,\n\t`peak_equity` text NOT NULL,\n\tPRIMARY KEY(`account_id`, `starts_at`),\n\tFOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action\n);',
        'CREATE TABLE `due` (\n\t`key` text PRIMARY KEY NOT NULL,\n\t`action` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`input` text NOT NULL,\n\t`attempts` integer DEFAULT 0 NOT NULL\n);',
        'CREATE INDEX `due_at` ON `due` (`at`);',
        'CREATE TABLE `equity` (\n\t`account_id` text NOT NULL,\n\t`at` integer NOT NULL,\n\t`balance` text NOT NULL,\n\t`equity` text NOT NULL,\n\tPRIMARY KEY(`account_id`, `at`)\n);',
        'CREATE TABLE `follow` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`feed_id` text NOT NULL,\n\t`account_id` text NOT NULL,\n\t`mode` text NOT NULL,\n\t`settings` text NOT NULL,\n\t`cursor` integer NOT NULL,\n\t`ended_at` integer,\n\t`created_at` integer NOT NULL,\n\tFOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action\n);',
        'CREATE INDEX `follow_feed` ON `follow` (`feed_id`);',
        'CREATE TABLE `journal` (\n\t`seq` integer PRIMARY KEY NOT NULL,\n\t`kind` text NOT NULL,\n\t`body` text NOT NULL,\n\t`hash` text NOT NULL,\n\t`at` integer NOT NULL\n);',
        'CREATE TABLE `leg` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`signal_id` text NOT NULL,\n\t`item` integer NOT NULL,\n\t`account_id` text NOT NULL,\n\t`n` integer NOT NULL,\n\t`state` text NOT NULL,\n\t`symbol` text NOT NULL,\n\t`side` text NOT NULL,\n\t`type` text NOT NULL,\n\t`lots` text NOT NULL,\n\t`price` text NOT NULL,\n\t`sl` text,\n\t`tp` text,\n\t`order_id` text,\n\t`position_id` text,\n\t`open_price` text,\n\t`profit` text NOT NULL,\n\t`is_touched` integer NOT NULL,\n\t`ended_at` integer,\n\tFOREIGN KEY (`signal_id`) REFERENCES `signal`(`id`) ON UPDATE no action ON DELETE no action\n);',
        'CREATE INDEX `leg_signal` ON `leg` (`signal_id`);',
        'CREATE UNIQUE INDEX `leg_number` ON `leg` (`account_id`,`n`);',
        'CREATE INDEX `leg_position` ON `leg` (`account_id`,`position_id`);',
        'CREATE INDEX `leg_order` ON `leg` (`account_id`,`order_id`);',
        'CREATE TABLE `signal` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`follow_id` text NOT NULL,\n\t`account_id` text NOT NULL,\n\t`feed_id` text NOT NULL,\n\t`message_id` text NOT NULL,\n\t`item` integer NOT NULL,\n\t`revision` integer NOT NULL,\n\t`state` text NOT NULL,\n\t`signal` text NOT NULL,\n\t`certainty` text NOT NULL,\n\t`reader` text NOT NULL,\n\t`plan` text,\n\t`verdict` text,\n\t`notes` text NOT NULL,\n\t`posted_at` integer NOT NULL,\n\t`created_at` integer NOT NULL,\n\t`trace` text NOT NULL,\n\tFOREIGN KEY (`follow_id`) REFERENCES `follow`(`id`) ON UPDATE no action ON DELETE no action\n);',
        'CREATE INDEX `signal_state` ON `signal` (`state`,`created_at`);',
        'CREATE INDEX `signal_message` ON `signal` (`feed_id`,`message_id`);',
        'CREATE INDEX `signal_created` ON `signal` (`created_at`);',
        'CREATE TABLE `talk` (\n\t`id` text PRIMARY KEY NOT NULL,\n\t`place` text NOT NULL,\n\t`direction` text NOT NULL,\n\t`version` integer NOT NULL,\n\t`sent_version` integer NOT NULL,\n\t`blocks` text NOT NULL,\n\t`choices` text NOT NULL,\n\t`ref` text,\n\t`at` integer NOT NULL,\n\t`line` integer NOT NULL\n);',
        'CREATE UNIQUE INDEX `talk_line` ON `talk` (`line`);',
        'CREATE INDEX `talk_unsent` ON `talk` (`direction`,`sent_version`);',
      ],
    },
  ],
  venue: [],
};
