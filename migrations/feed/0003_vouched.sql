DROP INDEX `hook_delivery_at`;--> statement-breakpoint
ALTER TABLE `hook_delivery` ADD `is_vouched` integer DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX `hook_delivery_at` ON `hook_delivery` (`is_vouched`,`at`);