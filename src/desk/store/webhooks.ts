import { and, asc, desc, eq, lt, lte, sql } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { journal } from '../tables-records.ts';
import { isPosted, posting, webhook } from '../tables-webhooks.ts';

export type WebhookRow = typeof webhook.$inferSelect;
export type PostingRow = typeof posting.$inferSelect;

export function openWebhooks(db: Db) {
  const id = sql.placeholder('id');
  const ofWebhook = eq(posting.webhookId, id);
  const hot = {
    behind: db
      .select({ id: webhook.id })
      .from(webhook)
      .where(
        and(
          eq(webhook.state, 'on'),
          lt(webhook.waiting, sql.placeholder('most')),
          lt(webhook.cursor, db.select({ last: sql`coalesce(max(${journal.seq}), 0)` }).from(journal)),
        ),
      )
      .prepare(),
    webhook: db.select().from(webhook).where(eq(webhook.id, id)).prepare(),
    ready: db
      .select()
      .from(posting)
      .where(and(ofWebhook, isPosted, lte(posting.notBefore, sql.placeholder('now'))))
      .orderBy(asc(posting.nth))
      .limit(sql.placeholder('limit'))
      .prepare(),
    next: db
      .select({ at: sql<number | null>`min(${posting.notBefore})` })
      .from(posting)
      .where(and(ofWebhook, isPosted))
      .prepare(),
  };
  return {
    /** those that have not heard of everything in the journal and have room for more */
    webhooksBehind: (most: number): string[] => hot.behind.all({ most }).map((row) => row.id),
    webhook: (webhookId: string): WebhookRow | undefined => hot.webhook.get({ id: webhookId }),
    webhooks: (): WebhookRow[] => db.select().from(webhook).orderBy(asc(webhook.addedAt), asc(webhook.id)).all(),
    insertWebhook(row: WebhookRow) {
      db.insert(webhook).values(row).run();
    },
    updateWebhook(webhookId: string, change: Partial<WebhookRow>) {
      db.update(webhook).set(change).where(eq(webhook.id, webhookId)).run();
    },
    removeWebhook(webhookId: string) {
      db.delete(posting).where(eq(posting.webhookId, webhookId)).run();
      db.delete(webhook).where(eq(webhook.id, webhookId)).run();
    },

    /** False: this event is on its way there already. */
    insertPosting: (row: Omit<PostingRow, 'nth'>): boolean =>
      db.insert(posting).values(row).onConflictDoNothing().returning({ nth: posting.nth }).all().length > 0,
    posting: (nth: number): PostingRow | undefined => db.select().from(posting).where(eq(posting.nth, nth)).get(),
    postingsReady: (webhookId: string, now: number, limit: number): PostingRow[] =>
      hot.ready.all({ id: webhookId, now, limit }),
    /** when the first of those that wait may be tried; null: none waits */
    nextPostingAt: (webhookId: string): number | null => hot.next.get({ id: webhookId })?.at ?? null,
    updatePosting(nth: number, change: Partial<PostingRow>) {
      db.update(posting).set(change).where(eq(posting.nth, nth)).run();
    },
    /** Gives up those whose time is over, or all; says how many. */
    giveUpPostings(webhookId: string, until: number | null): number {
      const over = and(
        eq(posting.webhookId, webhookId),
        isPosted,
        until === null ? undefined : lte(posting.until, until),
      );
      return db.update(posting).set({ state: 'given-up', body: '' }).where(over).returning({ nth: posting.nth }).all()
        .length;
    },
    lastPostings: (webhookId: string, limit: number): PostingRow[] =>
      db.select().from(posting).where(eq(posting.webhookId, webhookId)).orderBy(desc(posting.nth)).limit(limit).all(),
    /** Keeps the newest of those that are over. */
    forgetPostings(webhookId: string, kept: number) {
      const oldest = db
        .select({ nth: posting.nth })
        .from(posting)
        .where(eq(posting.webhookId, webhookId))
        .orderBy(desc(posting.nth))
        .limit(1)
        .offset(kept)
        .get();
      if (!oldest) return;
      const isOver = sql`state <> 'waiting'`;
      db.delete(posting)
        .where(and(eq(posting.webhookId, webhookId), lte(posting.nth, oldest.nth), isOver))
        .run();
    },
  };
}
