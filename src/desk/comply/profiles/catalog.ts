import type { Profile } from '../profile.ts';
import { conservative } from './conservative.ts';
import { ftmo } from './ftmo.ts';

/** Every preset we ship, newest version of each. */
export const presets: readonly Profile[] = [ftmo, conservative];

export function findPreset(id: string): Profile | null {
  return presets.find((preset) => preset.id === id) ?? null;
}
