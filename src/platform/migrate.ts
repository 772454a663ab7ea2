/** One step of a schema. `tag` and `hash` never change once it was shipped. */
export interface Migration {
  tag: string;
  hash: string;
  statements: string[];
}

/** The little of a database that migrating needs; both runtimes give it around their own driver. */
export interface RawSql {
  exec(sql: string): void;
  all(sql: string): Record<string, unknown>[];
  /** all or nothing, whatever `work` throws */
  transaction(work: () => void): void;
  /** `switch`: enforcement can be turned off before a transaction. `defer`: only put off until its end. */
  foreignKeys: 'switch' | 'defer';
}

/** Why a database is not opened by this program. What it holds was not touched. */
export class MigrationRefused extends Error {
  constructor(
    readonly reason: 'draft' | 'newer' | 'changed' | 'broken_references',
    message: string,
  ) {
    super(message);
    this.name = 'MigrationRefused';
  }
}

const table = 'applied_migration';

/**
 * What is still to be applied to this database.
 *  1. Another first step than ours means a draft made the database, from before 0.2.0 when steps were still rewritten.
 *  2. A tag the program does not know means the database is newer.
 *  3. A known tag with another hash means history was rewritten.
 * Each is refused, never guessed at.
 */
export function pendingMigrations(sql: RawSql, migrations: Migration[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.tag, migration]));
  const applied = readApplied(sql);
  const [first] = migrations;
  if (first && applied.size > 0 && applied.get(first.tag) !== first.hash)
    throw new MigrationRefused(
      'draft',
      'it was made by a draft of SignalOS before 0.2.0, which this version does not read',
    );
  for (const [tag, hash] of applied) {
    const migration = known.get(tag);
    if (!migration) throw new MigrationRefused('newer', `the database is newer than the program: it has ${tag}`);
    if (migration.hash !== hash)
      throw new MigrationRefused('changed', `the migration ${tag} was changed after it was applied`);
  }
  return migrations.filter((migration) => !applied.has(migration.tag));
}

/** True when nothing was ever migrated here, so that there is nothing to keep safe. */
export function isUnborn(sql: RawSql): boolean {
  return readApplied(sql).size === 0;
}

/** Brings a database up to the program, each migration in one transaction. Returns the tags it applied. */
export function migrate(sql: RawSql, migrations: Migration[]): string[] {
  const pending = pendingMigrations(sql, migrations);
  if (pending.length === 0) return [];
  // Enforced foreign keys would let the DROP of a rebuilt parent table fail, and inside a transaction it is too late.
  if (sql.foreignKeys === 'switch') sql.exec('PRAGMA foreign_keys = OFF');
  try {
    for (const migration of pending) sql.transaction(() => apply(sql, migration));
  } finally {
    if (sql.foreignKeys === 'switch') sql.exec('PRAGMA foreign_keys = ON');
  }
  return pending.map((migration) => migration.tag);
}

function apply(sql: RawSql, migration: Migration): void {
  if (sql.foreignKeys === 'defer') sql.exec('PRAGMA defer_foreign_keys = ON');
  sql.exec(`CREATE TABLE IF NOT EXISTS ${table} (tag text PRIMARY KEY, hash text NOT NULL)`);
  for (const statement of migration.statements) {
    if (/^\s*PRAGMA\s+foreign_keys/i.test(statement)) continue;
    sql.exec(statement);
  }
  const broken = sql.all('PRAGMA foreign_key_check')[0];
  if (broken)
    throw new MigrationRefused(
      'broken_references',
      `${migration.tag} would leave rows of ${String(broken.table)} without their ${String(broken.parent)}`,
    );
  // Dropping a parent counted its children as violations, and its rows coming back under the old name did not take the
  // count back. The check has shown that none is left; switching off forgets the count, which would fail the commit.
  if (sql.foreignKeys === 'defer') sql.exec('PRAGMA defer_foreign_keys = OFF');
  sql.exec(`INSERT INTO ${table} (tag, hash) VALUES (${quote(migration.tag)}, ${quote(migration.hash)})`);
}

function readApplied(sql: RawSql): Map<string, string> {
  const exists = sql.all(`SELECT 1 AS yes FROM sqlite_master WHERE type = 'table' AND name = '${table}'`);
  if (exists.length === 0) return new Map();
  const rows = sql.all(`SELECT tag, hash FROM ${table} ORDER BY tag`);
  return new Map(rows.map((row) => [String(row.tag), String(row.hash)]));
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
