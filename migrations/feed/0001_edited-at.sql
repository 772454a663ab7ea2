ALTER TABLE `entry` ADD `edited_at` integer;--> statement-breakpoint
ALTER TABLE `revision` ADD `edited_at` integer;