import { readdirSync } from 'node:fs';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { ownedByDesk } from '../../src/desk/owned.ts';
import { ownedInDirectory } from '../../src/directory/owned.ts';
import { ownedByFeed } from '../../src/feed/owned.ts';
import { file, type Owned } from '../../src/platform/owned.ts';
import { ownedByUser } from '../../src/user/owned.ts';
import { ownedByVenue } from '../../src/venue/owned.ts';

/* Every table says whose it is and what erasing somebody does to it. */

const declared = {
  directory: ownedInDirectory,
  feed: ownedByFeed,
  desk: ownedByDesk,
  venue: ownedByVenue,
  user: ownedByUser,
} as const;
type Kind = keyof typeof declared;

const kinds = Object.keys(declared) as Kind[];
const tables = new Map<Kind, SQLiteTable[]>();
for (const kind of kinds) {
  const names = readdirSync(`src/${kind}`).filter((name) => /^tables(-\w+)?\.ts$/.test(name));
  const modules = await Promise.all(names.map((name) => import(`../../src/${kind}/${name}`)));
  const exported: unknown[] = modules.flatMap((each) => Object.values(each));
  tables.set(
    kind,
    exported.filter((each): each is SQLiteTable => is(each, SQLiteTable)),
  );
}
const tablesOf = (kind: Kind): SQLiteTable[] => tables.get(kind) ?? [];

const missing = (tables: readonly SQLiteTable[], owned: readonly Owned[]): string[] => {
  const named = owned.map(({ table }) => getTableName(table));
  return tables.map(getTableName).filter((name) => !named.includes(name));
};

/** What such a column holds lets somebody in, opens something, or is a hash of that. */
const secretive = /^(hash|secret|sealed|previous|kept|key|token|password|publicKey|private.*)$/i;
/** These are called so and hold none. */
const harmless = ['due.key', 'answered.key', 'settings.key', 'setting.key', 'calendar.key', 'account.key', 'hook.key'];
const harmlessToo = ['late.key', 'onboarding.key', 'switches.key', 'told.key', 'journal.hash'];

const unhidden = ({ table, hidden = [], isCopy }: Owned): string[] =>
  isCopy
    ? []
    : Object.keys(getTableColumns(table))
        .filter((column) => secretive.test(column) && !hidden.includes(column))
        .map((column) => `${getTableName(table)}.${column}`)
        .filter((name) => ![...harmless, ...harmlessToo].includes(name));

describe.each(kinds)('the tables of a %s', (kind) => {
  it('are all declared, each once, with what erasing does', () => {
    const owned = declared[kind];
    expect(tablesOf(kind).length).toBeGreaterThan(5);
    expect(missing(tablesOf(kind), owned)).toEqual([]);
    const names = owned.map(({ table }) => getTableName(table));
    expect(names.filter((name, nth) => names.indexOf(name) !== nth)).toEqual([]);
    for (const { erased, why, of } of owned) {
      expect(erased === 'stays').toBe(why !== undefined);
      expect(erased === 'rows').toBe(of !== undefined);
      if (kind !== 'directory') expect(erased).toBe('file');
    }
  });

  it('give no secret away in an export', () => {
    expect(declared[kind].flatMap(unhidden)).toEqual([]);
  });
});

it('a table that nobody declared, and a secret that nobody hid, are found', () => {
  const [first, ...others] = ownedByUser;
  expect(missing(tablesOf('user'), others)).toEqual([first && getTableName(first.table)]);
  const bare = ownedByUser.map(({ table }) => file(table));
  expect(bare.flatMap(unhidden)).toEqual(expect.arrayContaining(['session.hash', 'factor.sealed', 'password.kept']));
});
