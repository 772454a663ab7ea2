import type { Profile } from '../comply/profile.ts';
import { findPreset, presets } from '../comply/profiles/catalog.ts';
import type { AccountRow, DeskContext } from '../store.ts';

/** The trader's own profiles stand beside the presets and cannot take their names. */
export function findProfile(context: DeskContext, id: string): Profile | undefined {
  return findPreset(id) ?? context.store.ownProfile(id);
}

export function allProfiles(context: DeskContext): Profile[] {
  return [...presets, ...context.store.ownProfiles()];
}

/** The rules an account stands under. A name nobody knows is a broken promise: it was checked when it was set. */
export function profileOf(context: DeskContext, account: AccountRow): Profile {
  const profile = findProfile(context, account.profile);
  if (!profile) throw new Error(`account ${account.id} stands under ${account.profile}, which is not known`);
  return profile;
}
