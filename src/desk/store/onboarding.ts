import { eq } from 'drizzle-orm';
import type { Db } from '../../platform/database.ts';
import type { Onboarding } from '../onboarding/state.ts';
import { onboarding } from '../tables.ts';

const key = 'first hour';

export function openOnboarding(db: Db) {
  return {
    /** as an older version may have kept it too */
    onboarding: (): unknown => db.select().from(onboarding).where(eq(onboarding.key, key)).get()?.state ?? null,
    saveOnboarding(state: Onboarding) {
      db.insert(onboarding).values({ key, state }).onConflictDoUpdate({ target: onboarding.key, set: { state } }).run();
    },
  };
}
