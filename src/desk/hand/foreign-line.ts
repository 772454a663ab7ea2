import { decimal } from '../../core/decimal.ts';
import { type EffectLine, noFigures } from '../effects/effect.ts';
import { resultNow, type Standing } from '../effects/effect-lines.ts';
import type { Foreign } from './find-trade.ts';

/** The end of something that was opened elsewhere, in figures. */
export function foreignLine(foreign: Foreign, standing: Standing): EffectLine {
  const { id, symbol, side } = foreign.held;
  const { account, accountName, purse, quote } = standing;
  const of = { account, accountName, currency: purse.currency };
  const fixed = { ...of, signal: null, leg: null, id, symbol, side, shared: null };
  if (foreign.kind === 'order') {
    const { remaining: lots, price: from } = foreign.held;
    return { ...fixed, ...noFigures, does: 'cancel', lots, from };
  }
  const { lots, openPrice, swap } = foreign.held;
  const holding = { side, openPrice, held: lots, swap };
  const to = quote ? (side === 'buy' ? quote.bid : quote.ask) : null;
  const result = resultNow(holding, decimal(lots), standing);
  return { ...fixed, ...noFigures, does: 'close', lots, from: openPrice, to, result };
}
