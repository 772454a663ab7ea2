import type { FollowSettings } from '../plan/follow-settings.ts';
import type { Handling } from '../signals/handling.ts';
import type { Onboarding, Wish } from './state.ts';

/** How signals are handled, as people would say it. */
export const presetIds = ['careful', 'usual', 'provider'] as const;
export type PresetId = (typeof presetIds)[number];

type Handled = Omit<Wish, 'percent'>;

const presets: Readonly<Record<PresetId, Handled>> = {
  careful: { mode: 'confirm', targets: 'equal', whoWins: 'me', defaultStopPips: null },
  usual: { mode: 'auto', targets: 'equal', whoWins: 'safer', defaultStopPips: null },
  provider: { mode: 'auto', targets: 'runner', whoWins: 'provider', defaultStopPips: null },
};

/** What is offered first. Whoever is new sees a trade before it is made. */
export const suggestedFor = (experience: Onboarding['experience']): { preset: PresetId; percent: string } =>
  experience === 'new' || experience === null
    ? { preset: 'careful', percent: '0.5' }
    : { preset: 'usual', percent: '1' };

/** Whatever was chosen, an account with real money begins with asking first. */
export const startsAs = (mode: Wish['mode'], isReal: boolean): Wish['mode'] =>
  isReal && mode === 'auto' ? 'confirm' : mode;

export function presetOf(id: PresetId, isReal: boolean): Handled {
  const preset = presets[id];
  return { ...preset, mode: startsAs(preset.mode, isReal) };
}

const splits: Readonly<Record<Wish['targets'], FollowSettings['split']>> = {
  equal: { by: 'equal', lastRunsOpen: false },
  first: { by: 'first', lastRunsOpen: false },
  runner: { by: 'equal', lastRunsOpen: true },
};

export interface CopyingChange {
  settings: Pick<FollowSettings, 'size' | 'split' | 'defaultStopPips'>;
  handling: Pick<Handling, 'whoWins'>;
}

/** The wish as a follow has it. */
export const copyingOf = ({ percent, targets, whoWins, defaultStopPips }: Wish): CopyingChange => ({
  settings: { size: { mode: 'risk', percent, of: 'balance' }, split: splits[targets], defaultStopPips },
  handling: { whoWins },
});
