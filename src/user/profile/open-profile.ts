import { desc, eq } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { type Language, languages } from '../../words/language.ts';
import { knownAgent, mailWord, profile } from '../tables-people.ts';
import { allNotices, type Settings } from './shape.ts';

const only = 'own';
const mostAgents = 100;

type Profile = typeof profile.$inferSelect;
export type MailWordRow = typeof mailWord.$inferSelect;

const none: Profile = { id: only, name: null, language: null, guessed: null, zone: null, notices: null };

export function openProfile(db: Db) {
  const read = (): Profile => db.select().from(profile).where(eq(profile.id, only)).get() ?? none;
  function change(part: Partial<Omit<Profile, 'id'>>) {
    const row = { ...read(), ...part };
    db.insert(profile).values(row).onConflictDoUpdate({ target: profile.id, set: row }).run();
  }
  /** the one seen last first */
  const agents = (): string[] =>
    db
      .select()
      .from(knownAgent)
      .orderBy(desc(knownAgent.seenAt), desc(knownAgent.id))
      .all()
      .map(({ id }) => id);
  /** There may be no words in it any more. */
  const chosen = (language: Language | null): Language | null =>
    language !== null && languages.includes(language) ? language : null;
  return {
    name: (): string | null => read().name,
    settings(): Settings {
      const { language, zone, notices } = read();
      return { language: chosen(language), zone, notices: { ...allNotices, ...notices } };
    },
    changeProfile: change,
    /** of letters */
    language: (): Language => chosen(read().language) ?? chosen(read().guessed) ?? 'en',
    zone: (): string => read().zone ?? 'UTC',

    agents,
    /** The ones that were not seen for longest are forgotten. */
    noteAgent(id: string, seenAt: number) {
      db.insert(knownAgent).values({ id, seenAt }).onConflictDoUpdate({ target: knownAgent.id, set: { seenAt } }).run();
      for (const old of agents().slice(mostAgents)) db.delete(knownAgent).where(eq(knownAgent.id, old)).run();
    },

    mailWord: (kind: MailWordRow['kind']) => db.select().from(mailWord).where(eq(mailWord.kind, kind)).get(),
    keepMailWord(row: MailWordRow) {
      db.insert(mailWord).values(row).onConflictDoUpdate({ target: mailWord.kind, set: row }).run();
    },
    /** How many were sent is remembered. */
    endMailWords() {
      db.update(mailWord).set({ hash: '' }).run();
    },
  };
}
