import { and, eq } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import type { Conversation } from './engine.ts';
import { conversation } from './tables.ts';

export type ConversationRow = typeof conversation.$inferSelect;

/**
 * Conversations, and the secrets typed in them. A secret is kept in memory only, from the moment it is typed until it
 * is used: no file, no copy of one and no log ever has it. Gone with the process, it is asked for again.
 */
export function openConversations(db: Db) {
  const secrets = new Map<string, string>();
  const of = (place: string, person: string) => and(eq(conversation.place, place), eq(conversation.person, person));
  return {
    conversationWith: (place: string, person: string): ConversationRow | undefined =>
      db.select().from(conversation).where(of(place, person)).get(),
    conversation: (id: string): ConversationRow | undefined =>
      db.select().from(conversation).where(eq(conversation.id, id)).get(),
    keepConversation(row: ConversationRow) {
      db.insert(conversation)
        .values(row)
        .onConflictDoUpdate({ target: [conversation.place, conversation.person], set: { id: row.id, held: row.held } })
        .run();
    },
    endConversation({ id }: Pick<Conversation, 'id'>) {
      db.delete(conversation).where(eq(conversation.id, id)).run();
      for (const name of secrets.keys()) if (name.startsWith(`${id}:`)) secrets.delete(name);
    },
    endConversations() {
      db.delete(conversation).run();
      secrets.clear();
    },
    keepSecret(name: string, value: string) {
      secrets.set(name, value);
    },
    secret: (name: string): string | undefined => secrets.get(name),
  };
}
