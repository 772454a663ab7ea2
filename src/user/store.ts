import { and, desc, eq, ne, type SQL, sql } from 'drizzle-orm';
import { openLetters } from '../notify/open-letters.ts';
import type { Db } from '../platform/database.ts';
import { openJournal } from '../platform/journal.ts';
import { openOwned } from '../platform/owned.ts';
import { openDevices } from './devices/devices-store.ts';
import { openFactors } from './factors-store.ts';
import { openKeys } from './keys/keys-store.ts';
import { ownedByUser } from './owned.ts';
import { openPasskeys } from './passkeys/passkeys-store.ts';
import { openProfile } from './profile/open-profile.ts';
import { openRecovery } from './recovery/recovery-store.ts';
import { openSentCodes } from './sent-codes/sent-codes-store.ts';
import { openHeld } from './step-up/held-store.ts';
import { journal, password, session } from './tables.ts';
import { renewal } from './tables-devices.ts';
import { openTokens } from './tokens/tokens-store.ts';

export type UserStore = ReturnType<typeof openUserStore>;
export type SessionRow = typeof session.$inferSelect;

const only = 'password';

export function openUserStore(db: Db) {
  const end = (which: SQL | undefined): string[] => {
    const ended = db.delete(session).where(which).returning({ id: session.id }).all();
    for (const { id } of ended) db.delete(renewal).where(eq(renewal.session, id)).run();
    return ended.map(({ id }) => id);
  };
  // Asked at every request: prepared once.
  const sessionById = db
    .select()
    .from(session)
    .where(eq(session.id, sql.placeholder('id')))
    .prepare();
  return {
    ...openFactors(db),
    ...openProfile(db),
    ...openLetters(db),
    ...openTokens(db),
    ...openDevices(db),
    ...openKeys(db),
    ...openHeld(db),
    ...openPasskeys(db),
    ...openRecovery(db),
    ...openSentCodes(db),
    journal: openJournal(db, journal),
    ...openOwned(db, ownedByUser),
    passwordChangedAt: (): number => db.select().from(password).where(eq(password.id, only)).get()?.changedAt ?? 0,
    password: (): string | null => db.select().from(password).where(eq(password.id, only)).get()?.kept ?? null,
    setPassword(kept: string, changedAt: number) {
      const row = { id: only, kept, changedAt };
      db.insert(password).values(row).onConflictDoUpdate({ target: password.id, set: row }).run();
    },

    session: (id: string): SessionRow | undefined => sessionById.get({ id }),
    /** the one used last first */
    sessions: (): SessionRow[] => db.select().from(session).orderBy(desc(session.seenAt), desc(session.id)).all(),
    insertSession(row: SessionRow) {
      db.insert(session).values(row).run();
    },
    seeSession(id: string, seenAt: number) {
      db.update(session).set({ seenAt }).where(eq(session.id, id)).run();
    },
    /** the ids of those that were there */
    endSession: (id: string): string[] => end(eq(session.id, id)),
    endSessionsBut: (id: string | undefined): string[] => end(id === undefined ? undefined : ne(session.id, id)),
    endSessionsIf(isOver: (row: SessionRow) => boolean) {
      for (const row of db.select().from(session).all())
        if (isOver(row)) end(and(eq(session.id, row.id), eq(session.seenAt, row.seenAt)));
    },
  };
}
