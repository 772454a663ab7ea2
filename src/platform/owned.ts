import { getTableColumns, getTableName, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import { type ActorKind, actionsOf } from '../core/action.ts';
import { accept } from '../core/outcome.ts';
import type { ActorContext } from './actor-context.ts';
import type { Db } from './database.ts';

/*
 * Whose each table is, and what erasing somebody does to it: said of every table beside its room, and compared with the
 * tables by a test, so that a new one cannot be forgotten.
 */

/** Of whom rows are looked for in a file that is everybody's. */
export interface Belongings {
  user: string;
  email: string | null;
  desks: string[];
  /** as chat platforms know them */
  persons: string[];
  /** their chats, and the mailbox they are written to */
  places: string[];
  /** channels that nobody else may read */
  feeds: string[];
  /** what stands for their terminals */
  outposts: string[];
}

export interface Owned {
  table: SQLiteTable;
  /** file: all of it, it goes with the file · rows: those that `of` finds are deleted · stays: for the reason given */
  erased: 'file' | 'rows' | 'stays';
  /**
   * passing: it empties itself within days · ids: it has nothing but ids, which name nobody once the other rows are gone ·
   * nobodys: it says nothing of a person
   */
  why?: 'passing' | 'ids' | 'nobodys';
  of?: (who: Belongings) => SQL | undefined;
  /** which of these are exported, where others are told of in the rest */
  shown?: (who: Belongings) => SQL | undefined;
  /** columns that let somebody in or open something, and hashes of these: never exported */
  hidden?: readonly string[];
  /** nothing of it is exported: it is a copy of something that is, or has hashes alone */
  isCopy?: true;
}

export const file = (table: SQLiteTable, more: Pick<Owned, 'hidden' | 'isCopy'> = {}): Owned => ({
  table,
  erased: 'file',
  ...more,
});
export const rows = (
  table: SQLiteTable,
  of: (who: Belongings) => SQL | undefined,
  more: Pick<Owned, 'hidden' | 'isCopy' | 'shown'> = {},
): Owned => ({ table, erased: 'rows', of, ...more });
export const stays = (table: SQLiteTable, why: NonNullable<Owned['why']>): Owned => ({
  table,
  erased: 'stays',
  why,
  isCopy: true,
});

type Row = Record<string, unknown>;

export interface OwnedStore {
  ownedTables: () => string[];
  ownedRows: (table: string, page: { from: number; limit: number }, who: Belongings | null) => Row[];
  /** how many rows went */
  eraseRows: (who: Belongings) => number;
}

export function openOwned(db: Db, all: readonly Owned[]): OwnedStore {
  const shown = all.filter(({ isCopy }) => !isCopy);
  return {
    ownedTables: () => shown.map(({ table }) => getTableName(table)),
    ownedRows(name, { from, limit }, who) {
      const owned = shown.find(({ table }) => getTableName(table) === name);
      if (!owned) return [];
      const { table, of, shown: shownOf = of, hidden = [] } = owned;
      const where = shownOf && who ? shownOf(who) : undefined;
      // What is everybody's is shown to nobody whole.
      if (of && where === undefined) return [];
      const columns = Object.fromEntries(
        Object.entries(getTableColumns(table)).filter(([key]) => !hidden.includes(key)),
      );
      return db.select(columns).from(table).where(where).limit(limit).offset(from).all();
    },
    eraseRows: (who) =>
      all.reduce((gone, { table, of, erased }) => {
        const where = erased === 'rows' ? of?.(who) : undefined;
        return where ? gone + db.delete(table).where(where).returning().all().length : gone;
      }, 0),
  };
}

export const belongingsSchema = z.object({
  user: z.string(),
  email: z.string().nullable(),
  desks: z.array(z.string()),
  persons: z.array(z.string()),
  places: z.array(z.string()),
  feeds: z.array(z.string()),
  outposts: z.array(z.string()).default([]),
});

const pageRows = 200;

/** A table of one's own, a page at a time. */
export const ownedReader = (kind: ActorKind) =>
  actionsOf<ActorContext<OwnedStore, ActorKind>>(kind)({
    name: `${kind}.owned`,
    summary: 'Reads what somebody owns here, a table and a page at a time',
    kind: 'read',
    needs: 'office',
    input: z.object({
      table: z.string().nullable().describe('null: which there are'),
      from: z.number().int().min(0).default(0),
      who: belongingsSchema.nullable().default(null),
    }),
    output: z.object({
      tables: z.array(z.string()),
      rows: z.array(z.record(z.string(), z.unknown())),
      isAll: z.boolean(),
    }),
    run: ({ store }: ActorContext<OwnedStore, ActorKind>, { table, from, who }) => {
      if (table === null) return accept({ tables: store.ownedTables(), rows: [], isAll: true });
      const found = store.ownedRows(table, { from, limit: pageRows }, who);
      return accept({ tables: [], rows: found, isAll: found.length < pageRows });
    },
  });
