import { and, asc, eq } from 'drizzle-orm';
import type { Db } from '../platform/database.ts';
import { ownerSetting } from './tables-settings.ts';

export function openOwnerSettings(db: Db) {
  return {
    ownerSettings: () => db.select().from(ownerSetting).orderBy(asc(ownerSetting.name)).all(),
    keepOwnerSetting(row: typeof ownerSetting.$inferSelect) {
      db.insert(ownerSetting).values(row).onConflictDoUpdate({ target: ownerSetting.name, set: row }).run();
    },
    sealOwnerSettingAnew(name: string, before: string, sealed: string) {
      db.update(ownerSetting)
        .set({ sealed })
        .where(and(eq(ownerSetting.name, name), eq(ownerSetting.sealed, before)))
        .run();
    },
    dropOwnerSetting: (name: string): boolean =>
      db.delete(ownerSetting).where(eq(ownerSetting.name, name)).returning().all().length > 0,
  };
}
