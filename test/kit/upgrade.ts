import type { Migration } from '../../src/platform/migrate.ts';
import { toyStep } from './toy-room.ts';

/** An older database whose parent table has children and is rebuilt by the next step, as drizzle-kit writes it. */
export const initialStep: Migration = {
  tag: '0000_initial',
  hash: 'initial',
  statements: [
    'CREATE TABLE `parent` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`name` text\n);',
    'CREATE TABLE `child` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`parent_id` integer NOT NULL,\n\tFOREIGN KEY (`parent_id`) REFERENCES `parent`(`id`) ON UPDATE no action ON DELETE no action\n);',
    'CREATE INDEX `parent_name` ON `parent` (`name`);',
  ],
};

export const rebuildStep: Migration = {
  tag: '0001_rebuild',
  hash: 'rebuild',
  statements: [
    'PRAGMA foreign_keys=OFF;',
    'CREATE TABLE `__new_parent` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`name` text NOT NULL,\n\t`weight` integer DEFAULT 0 NOT NULL\n);',
    'INSERT INTO `__new_parent`("id", "name") SELECT "id", "name" FROM `parent`;',
    'DROP TABLE `parent`;',
    'ALTER TABLE `__new_parent` RENAME TO `parent`;',
    'PRAGMA foreign_keys=ON;',
    'CREATE INDEX `parent_name` ON `parent` (`name`);',
  ],
};

export const seedFamily = [
  "INSERT INTO parent VALUES (1, 'one'), (2, 'two')",
  'INSERT INTO child VALUES (1, 1), (2, 2), (3, 2)',
];

/** The first step of the toy room as a draft of it had it, and one more that its authors dropped again. */
export const draftSteps: Migration[] = [
  { tag: '0000_toy', hash: 'draft', statements: [...toyStep.statements, 'CREATE TABLE dropped (id integer)'] },
  { tag: '0001_draft', hash: 'second draft', statements: ['ALTER TABLE dropped ADD text text'] },
];
