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
    readonly reason: 'newer' | 'changed' | 'broken_references',
    message: string,
  ) {
    super(message);
    this.name = 'MigrationRefused';
  }
}

const table = 'applied_migration';

/**
 * What is still to be applied to this database.
 *  1. A tag the program does not know means the database is newer: refused, never guessed at.
 *  2. A known tag with another hash means history was rewritten: refused.
 */
export function pendingMigrations(sql: RawSql, migrations: Migration[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.tag, migration]));
  const applied = readApplied(sql);
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
    // Put off, they stay so until a commit, which a Durable Object does in its own time.
    sql.exec(sql.foreignKeys === 'switch' ? 'PRAGMA foreign_keys = ON' : 'PRAGMA defer_foreign_keys = OFF');
  }
  return pending.map((migration) => migration.tag);
}

function apply(sql: RawSql, migration: Migration): void {
  if (sql.foreignKeys === 'defer') sql.exec('PRAGMA defer_foreign_keys = ON');
  sql.exec(`CREATE TABLE IF NOT EXISTS ${table} (tag text PRIMARY KEY, hash text NOT NULL)`);
  for (const statement of migration.statements) {
    if (/^\s*PRAGMA\s+foreign_keys/i.test(statement)) continue;
    const rebuilt = sql.foreignKeys === 'defer' ? rebuiltTable(statement) : null;
    if (rebuilt) fillAgain(sql, rebuilt);
    else sql.exec(statement);
  }
  const broken = sql.all('PRAGMA foreign_key_check')[0];
  if (broken)
    throw new MigrationRefused(
      'broken_references',
      `${migration.tag} would leave rows of ${String(broken.table)} without their ${String(broken.parent)}`,
    );
  sql.exec(`INSERT INTO ${table} (tag, hash) VALUES (${quote(migration.tag)}, ${quote(migration.hash)})`);
}

/** The last step of drizzle's table rebuild: the copy takes the name of the dropped original. */
function rebuiltTable(statement: string): string | null {
  return /^\s*ALTER TABLE [`"]?__new_(\w+)[`"]? RENAME TO [`"]?\1[`"]?\s*;?\s*$/i.exec(statement)?.[1] ?? null;
}

/**
 * Dropping a parent counts each of its children as a violation, and only inserting the parent's rows again takes the
 * count back: a rename does not. `WHERE true` keeps SQLite from copying whole pages, which would not count either.
 */
function fillAgain(sql: RawSql, name: string): void {
  const copy = `__new_${name}`;
  const ddl = sql.all(`SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ${quote(copy)}`)[0]?.sql;
  if (typeof ddl !== 'string') throw new Error(`no table ${copy} to rebuild ${name} from`);
  sql.exec(ddl.replace(/^CREATE TABLE\s+\S+?(?=\s*\()/i, `CREATE TABLE \`${name}\``));
  sql.exec(`INSERT INTO \`${name}\` SELECT * FROM \`${copy}\` WHERE true`);
  sql.exec(`DROP TABLE \`${copy}\``);
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
