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
    hashes: db.select({ symbol: spec.symbol, hash: spec.hash }).from(spec).prepare(),
    wanted: db.select({ symbol: spec.symbol }).from(spec).where(eq(spec.isWanted, true)).limit(50).prepare(),
    any: db.select({ symbol: spec.symbol }).from(spec).limit(1).prepare(),
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
    specHashes: (): Map<string, string> => new Map(hot.hashes.all().map(({ symbol, hash }) => [symbol, hash])),
    wantedSpecs: (): string[] => hot.wanted.all().map(({ symbol }) => symbol),
    hasSpecs: (): boolean => hot.any.get() !== undefined,
    spec: (symbol: string): SpecRow | undefined => hot.spec.get({ symbol }),
    saveSpec(of: Omit<SpecRow, 'isWanted'>) {
      const row = { ...of, isWanted: !of.isMissing && of.spec?.hash !== of.hash };
      db.insert(spec).values(row).onConflictDoUpdate({ target: spec.symbol, set: row }).run();
    },
    dropSpec(symbol: string) {
      db.delete(spec).where(eq(spec.symbol, symbol)).run();
    },
  };
}
