import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { withTriggers } from '../../migrations/triggers.ts';
import { type Migration, migrate } from '../../src/platform/migrate.ts';
import { rawSql } from '../../src/runtime/node/raw-sql.ts';
import { initialStep, rebuildStep } from '../kit/upgrade.ts';

const breakpoint = '--> statement-breakpoint';
const refusal = "BEGIN SELECT RAISE(ABORT, 'a parent keeps its name'); END;";
const trigger = {
  name: 'parent_keeps_name',
  table: 'parent',
  sql: `CREATE TRIGGER parent_keeps_name BEFORE UPDATE ON parent ${refusal}`,
};

/** The step as `npm run migrations` would leave it, were the trigger in the list. */
function guarded({ tag, hash, statements }: Migration): Migration {
  return { tag, hash, statements: withTriggers(statements.join(breakpoint), [trigger]).split(breakpoint) };
}

function renameAfter(...steps: Migration[]): () => void {
  const client = new Sqlite(':memory:');
  migrate(rawSql(client), [initialStep]);
  client.exec(trigger.sql);
  client.exec("INSERT INTO parent VALUES (1, 'one')");
  migrate(rawSql(client), [initialStep, ...steps]);
  return () => client.exec("UPDATE parent SET name = 'two'");
}

it('a table is made with its triggers', () => {
  const client = new Sqlite(':memory:');
  migrate(rawSql(client), [guarded(initialStep)]);
  client.exec("INSERT INTO parent VALUES (1, 'one')");
  expect(() => client.exec("UPDATE parent SET name = 'two'")).toThrow('a parent keeps its name');
});

it('a table that an older version made keeps its triggers when it is rebuilt', () => {
  expect(renameAfter(guarded(rebuildStep))).toThrow('a parent keeps its name');
});

it('a table that is rebuilt without them would lose them', () => {
  expect(renameAfter(rebuildStep)).not.toThrow();
});

it('a step that makes no such table is left as drizzle-kit wrote it', () => {
  const step = 'CREATE TABLE `other` (\n\t`id` integer\n);\n\n';
  expect(withTriggers(step, [trigger])).toBe(step);
});
