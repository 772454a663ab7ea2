import { eq } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { type RegistrationMode, registrationModes } from './registration-mode.ts';
import { invitation } from './tables.ts';
import { identity } from './tables-elsewhere.ts';
import { setting, user } from './tables-users.ts';

const name = 'registration';

export function openRegistration(db: Db) {
  return {
    registration(): RegistrationMode {
      const kept = db.select().from(setting).where(eq(setting.name, name)).get()?.value;
      return registrationModes.find((mode) => mode === kept) ?? 'closed';
    },
    setRegistration(value: RegistrationMode) {
      const row = { name, value };
      db.insert(setting).values(row).onConflictDoUpdate({ target: setting.name, set: row }).run();
    },
    users: () => db.select().from(user).orderBy(user.createdAt, user.id).all(),
    deleteUser(id: string) {
      db.delete(identity).where(eq(identity.user, id)).run();
      db.delete(user).where(eq(user.id, id)).run();
    },
    /** What somebody asked for before by a letter is over with the next one. */
    endTicketsOf(email: string) {
      db.delete(invitation).where(eq(invitation.email, email)).run();
    },
  };
}
