import { decimal } from '../../core/decimal.ts';
import type { FollowSettings, SizeSettings } from '../plan/follow-settings.ts';
import type { Handling } from '../signals/handling.ts';

/** How a channel is copied. */
export interface Copying {
  mode: 'auto' | 'confirm' | 'alert';
  settings: FollowSettings;
  handling: Handling;
}

const modes = ['alert', 'confirm', 'auto'] as const;
const onDelete = ['cancel', 'ask', 'keep'] as const;
const onNotEvaluated = ['refuse', 'ask', 'trade'] as const;

/**
 * What of it lets more be lost than before, by the names of its fields. What only shows signals loses nothing; of what
 * was not copied until now everything else is more. Where nobody can say which of two is the looser one, a change is.
 */
export function loosenedCopying(before: Copying | null, after: Copying, isRealMoney: boolean): string[] {
  if (after.mode === 'alert') return [];
  if (before === null || before.mode === 'alert') return ['mode'];
  const [was, is] = [before.settings, after.settings];
  const [did, does] = [before.handling, after.handling];
  const missing = ({ onNotEvaluated: chosen }: FollowSettings) => chosen ?? (isRealMoney ? 'ask' : 'trade');
  const isLooser: Record<string, boolean> = {
    mode: modes.indexOf(after.mode) > modes.indexOf(before.mode),
    size: isLarger(was.size, is.size),
    entryTolerancePoints: is.entryTolerancePoints > was.entryTolerancePoints,
    // In lots, the near side of a zone is the farthest from the stop.
    zone: is.zone !== was.zone && is.zone === 'near',
    defaultStopPips: (is.defaultStopPips ?? 0) > (was.defaultStopPips ?? 0),
    slippagePoints: is.slippagePoints > was.slippagePoints,
    onNotEvaluated: onNotEvaluated.indexOf(missing(is)) > onNotEvaluated.indexOf(missing(was)),
    marketLateSeconds: does.marketLateSeconds > did.marketLateSeconds,
    pendingLateSeconds: does.pendingLateSeconds > did.pendingLateSeconds,
    levelsWithinMinutes: does.levelsWithinMinutes > did.levelsWithinMinutes,
    onDelete: onDelete.indexOf(does.onDelete) > onDelete.indexOf(did.onDelete),
    // The provider may take more risk; asked for everything, what lowers it waits for an answer.
    whoWins: does.whoWins !== did.whoWins && does.whoWins !== 'safer',
  };
  return Object.keys(isLooser).filter((name) => isLooser[name]);
}

/** Two ways of sizing can't be compared, nor parts of two balances. */
function isLarger(was: SizeSettings, is: SizeSettings): boolean {
  if (was.mode === 'risk' && is.mode === 'risk') return is.of !== was.of || decimal(is.percent).gt(was.percent);
  if (was.mode === 'money' && is.mode === 'money') return decimal(is.amount).gt(was.amount);
  if (was.mode === 'lots' && is.mode === 'lots') return decimal(is.lots).gt(was.lots);
  if (was.mode === 'ratio' && is.mode === 'ratio')
    return (
      is.providerLots !== was.providerLots ||
      is.providerBalance !== was.providerBalance ||
      decimal(is.ratio).gt(was.ratio)
    );
  return true;
}
