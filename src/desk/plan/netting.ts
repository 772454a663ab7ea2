import type { AccountSnapshot, Side } from '../../core/broker.ts';
import { accept, type Outcome } from '../../core/outcome.ts';
import type { FollowSettings } from './follow-settings.ts';
import { planRefusals } from './refusals.ts';

export interface Adapted {
  settings: FollowSettings;
  notes: string[];
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
    ? `${position.side} ${position.lots} open`
    : order
      ? `${order.side} ${order.type} ${order.lots} waiting`
      : sent && `${sent.side} ${sent.lots} on its way`;
  if (open) return planRefusals.refuse('NETTING_OPEN', { symbol, open });
  const single = {
    ...settings,
    zone: settings.zone === 'ladder' ? ('near' as const) : settings.zone,
    split: { by: 'first' as const, lastRunsOpen: false },
  };
  const isChanged = settings.split.by !== 'first' || settings.zone === 'ladder';
  const note = 'This account nets, so there is one order with the first target instead of several.';
  return accept({ settings: single, notes: isChanged ? [note] : [] });
}
