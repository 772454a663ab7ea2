import { desc, eq } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import { type Language, languages } from '../../words/language.ts';
import { device, mailWord, profile } from '../tables-people.ts';
import { allNotices, type Settings } from './shape.ts';

const only = 'own';
const mostDevices = 100;

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
  const devices = (): string[] =>
    db
      .select()
      .from(device)
      .orderBy(desc(device.seenAt), desc(device.id))
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

    devices,
    /** The ones that were not seen for longest are forgotten. */
    noteDevice(id: string, seenAt: number) {
      db.insert(device).values({ id, seenAt }).onConflictDoUpdate({ target: device.id, set: { seenAt } }).run();
      for (const old of devices().slice(mostDevices)) db.delete(device).where(eq(device.id, old)).run();
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
