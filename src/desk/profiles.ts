import type { Profile } from './comply/profile.ts';
import { findPreset } from './comply/profiles/catalog.ts';
import type { AccountRow } from './store.ts';

/** The rules an account stands under. A name nobody knows is a broken promise: it was checked when it was set. */
export function profileOf(account: AccountRow): Profile {
  const profile = findPreset(account.profile);
  if (!profile) throw new Error(`account ${account.id} stands under ${account.profile}, which is not known`);
  return profile;
}
