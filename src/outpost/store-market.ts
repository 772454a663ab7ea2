import { asc, desc, eq, gte, sql } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { quote, spec, watched } from './tables.ts';

export type QuoteRow = typeof quote.$inferSelect;
export type SpecRow = typeof spec.$inferSelect;

/** What is known of symbols, and whose prices somebody wants. */
export function openMarket(db: Db) {
  const hot = {
    quotes: db
      .select()
      .from(quote)
      .where(gte(quote.at, sql.placeholder('since')))
      .orderBy(asc(quote.symbol))
      .prepare(),
    specs: db.select().from(spec).orderBy(asc(spec.symbol)).prepare(),
    spec: db
      .select()
      .from(spec)
      .where(eq(spec.symbol, sql.placeholder('symbol')))
      .prepare(),
    watched: db
      .select()
      .from(watched)
      .where(gte(watched.askedAt, sql.placeholder('since')))
      .orderBy(desc(watched.askedAt))
      .limit(sql.placeholder('limit'))
      .prepare(),
  };
  return {
    quotesSince: (since: number): QuoteRow[] => hot.quotes.all({ since }),
    saveQuote(row: QuoteRow) {
      db.insert(quote).values(row).onConflictDoUpdate({ target: quote.symbol, set: row }).run();
    },
    watch(symbol: string, askedAt: number) {
      const row = { symbol, askedAt };
      db.insert(watched).values(row).onConflictDoUpdate({ target: watched.symbol, set: row }).run();
    },
    watchedSince: (since: number, limit: number): string[] =>
      hot.watched.all({ since, limit }).map(({ symbol }) => symbol),
    specs: (): SpecRow[] => hot.specs.all(),
    spec: (symbol: string): SpecRow | undefined => hot.spec.get({ symbol }),
    saveSpec(row: SpecRow) {
      db.insert(spec).values(row).onConflictDoUpdate({ target: spec.symbol, set: row }).run();
    },
    dropSpec(symbol: string) {
      db.delete(spec).where(eq(spec.symbol, symbol)).run();
    },
  };
}
