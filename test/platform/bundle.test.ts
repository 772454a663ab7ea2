import { readdirSync, readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import type { generateSQLiteDrizzleJson as Snapshot } from 'drizzle-kit/api';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../migrations/bundle.ts';
import { kinds, readFolder, root } from '../../migrations/render.ts';
import { triggers } from '../../migrations/triggers.ts';
import { migrate } from '../../src/platform/migrate.ts';
import { answeredTable, dueTable } from '../../src/platform/tables.ts';
import { rawSql } from '../../src/runtime/node/raw-sql.ts';

type Json = Awaited<ReturnType<typeof Snapshot>>;

describe.each(kinds)('the migrations of %s', (kind) => {
  it('are bundled exactly as they stand in their folder', () => {
    expect(bundle[kind]).toEqual(readFolder(kind));
    expect(bundle[kind].length).toBeGreaterThan(0);
  });

  it('bring a database to the tables of the code, so that generating again changes nothing', async () => {
    const files = readdirSync(`${root}/src/${kind}`).filter((name) => /^tables.*\.ts$/.test(name));
    const modules = await Promise.all(files.map((name): Promise<object> => import(`../../src/${kind}/${name}`)));
    const tables: Record<string, unknown> = Object.assign({}, ...modules);
    const last = String(bundle[kind].length - 1).padStart(4, '0');
    const stored: Json = JSON.parse(readFileSync(`${root}/migrations/${kind}/meta/${last}_snapshot.json`, 'utf8'));
    const wanted = await generateSQLiteDrizzleJson(tables);
    expect(await generateSQLiteMigration(stored, wanted)).toEqual([]);
  });

  it('leave every trigger of their tables standing', () => {
    const client = new Sqlite(':memory:');
    migrate(rawSql(client), bundle[kind]);
    const tables = namesOf(client, 'table');
    const wanted = triggers.filter(({ table }) => tables.includes(table)).map(({ name }) => name);
    expect(namesOf(client, 'trigger')).toEqual(wanted.sort());
  });
});

it('every trigger belongs to a table of some room', () => {
  const made = kinds.flatMap((kind) => bundle[kind].flatMap(({ statements }) => statements)).join('\n');
  expect(triggers.filter(({ table }) => !made.includes(`CREATE TABLE \`${table}\``))).toEqual([]);
});

it('a table that was changed without a migration is noticed', async () => {
  const wanted = await generateSQLiteDrizzleJson({ due: dueTable(), answered: answeredTable() });
  const stored = await generateSQLiteDrizzleJson({ due: dueTable() });
  expect((await generateSQLiteMigration(stored, wanted)).join()).toContain('CREATE TABLE `answered`');
});

function namesOf(client: Sqlite.Database, type: 'table' | 'trigger'): unknown[] {
  return client.prepare('SELECT name FROM sqlite_master WHERE type = ? ORDER BY name').pluck().all(type);
}
