import type { AccountSnapshot, Side } from '../../core/broker.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { Said } from '../../core/said.ts';
import { tell } from '../../words/words.ts';
import type { FollowSettings } from './follow-settings.ts';
import { planRefusals } from './refusals.ts';

export interface Adapted {
  settings: FollowSettings;
  notes: Said[];
}

/** What other trades of the desk hold or will hold, whether the broker shows it yet or not. */
export interface OnItsWay {
  symbol: string;
  side: Side;
  lots: string;
}

/**
 * A netting account knows one position a symbol, with one stop and one target. So a plan for it has one leg, and none is
 * made while something is open, waits or is on its way there: it would be added to or reversed.
 */
export function adaptToAccount(
  settings: FollowSettings,
  { snapshot, onItsWay = [] }: { snapshot: AccountSnapshot; onItsWay?: readonly OnItsWay[] },
  symbol: string,
): Outcome<Adapted> {
  if (snapshot.marginMode === 'hedging') return accept({ settings, notes: [] });
  const position = snapshot.positions.find((open) => open.symbol === symbol);
  const order = snapshot.orders.find((waiting) => waiting.symbol === symbol);
  const sent = onItsWay.find((one) => one.symbol === symbol);
  const open = position
    ? tell('inWay.OPEN', { side: position.side, lots: position.lots })
    : order
      ? tell('inWay.WAITS', { side: order.side, type: order.type, lots: order.lots })
      : sent && tell('inWay.COMING', { side: sent.side, lots: sent.lots });
  if (open) return planRefusals.refuse('NETTING_OPEN', { symbol, open });
  const single = {
    ...settings,
    zone: settings.zone === 'ladder' ? ('near' as const) : settings.zone,
    split: { by: 'first' as const, lastRunsOpen: false },
  };
  const isChanged = settings.split.by !== 'first' || settings.zone === 'ladder';
  return accept({ settings: single, notes: isChanged ? [tell('reckoned.NETS')] : [] });
}
