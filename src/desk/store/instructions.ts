import { and, desc, eq, sql } from 'drizzle-orm';
import { type Db, filledLater } from '../../platform/database.ts';
import { instruction } from '../tables-orders.ts';
import { newest } from './signals.ts';

type InstructionRow = typeof instruction.$inferSelect;
type InstructionKey = Pick<InstructionRow, 'accountId' | 'feedId' | 'messageId' | 'item'>;

/** What a provider told to do with earlier trades, and what was done about it. */
export function openInstructions(db: Db) {
  const hot = {
    one: db
      .select()
      .from(instruction)
      .where(
        and(
          eq(instruction.accountId, sql.placeholder('accountId')),
          eq(instruction.feedId, sql.placeholder('feedId')),
          eq(instruction.messageId, sql.placeholder('messageId')),
          eq(instruction.item, sql.placeholder('item')),
        ),
      )
      .prepare(),
    save: db
      .insert(instruction)
      .values(filledLater(instruction))
      .onConflictDoUpdate({
        target: [instruction.accountId, instruction.feedId, instruction.messageId, instruction.item],
        set: { revision: sql`excluded.revision`, update: sql`excluded."update"`, outcome: sql`excluded.outcome` },
      })
      .prepare(),
  };
  return {
    instruction: (key: InstructionKey) => hot.one.get(key),
    saveInstruction(row: InstructionRow) {
      hot.save.run(row);
    },
    /** of one channel among the newest of the desk */
    instructionsOfFeed: (feedId: string, limit: number): InstructionRow[] =>
      db
        .select()
        .from(instruction)
        .where(
          and(
            eq(instruction.feedId, feedId),
            sql`${instruction}.rowid > (select max(rowid) from ${instruction}) - ${newest}`,
          ),
        )
        .orderBy(desc(sql`${instruction}.rowid`))
        .limit(limit)
        .all(),
  };
}
