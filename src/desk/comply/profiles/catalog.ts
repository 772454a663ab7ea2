import type { Profile } from '../profile.ts';
import { conservative } from './conservative.ts';
import { euMifid2 } from './eu-mifid2.ts';
import { ftmo } from './ftmo.ts';
import { ftuk } from './ftuk.ts';
import { apex, e8One, ftmoOneStep, fundedNext, fundingPipsPlus, fundingPipsZero, the5ers, topstep } from './further.ts';
import { myForexFunds } from './myforexfunds.ts';

/** Every preset we ship, newest version of each. */
export const presets: readonly Profile[] = [
  ftmo,
  ftuk,
  myForexFunds,
  euMifid2,
  conservative,
  ftmoOneStep,
  fundedNext,
  the5ers,
  fundingPipsPlus,
  fundingPipsZero,
  e8One,
  topstep,
  apex,
];

export function findPreset(id: string): Profile | null {
  return presets.find((preset) => preset.id === id) ?? null;
}
