import { decimal, toText } from '../core/decimal.ts';
import type { Signal } from '../core/reading.ts';

/** A signal in the plainest words there are, such as anyone may write in a channel. */
export function printSignal(signal: Signal): string {
  const { symbol, side, order, entry, entries, sl, slPips, tps, tpPips = [], rr = [], openTp, leverage } = signal;
  const lines = [`${side.toUpperCase()} ${symbol}${order === 'market' ? '' : ` ${order.toUpperCase()}`}`];
  if (entries) for (const [at, price] of entries.entries()) lines.push(`Entry ${at + 1}: ${plain(price)}`);
  else if (entry !== null) lines.push(`Entry: ${Array.isArray(entry) ? entry.map(plain).join(' - ') : plain(entry)}`);
  if (sl !== null) lines.push(`SL: ${plain(sl)}`);
  if (slPips !== undefined) lines.push(`SL: ${plain(slPips)} pips`);
  for (const [at, price] of tps.entries()) lines.push(`TP${at + 1}: ${plain(price)}`);
  for (const [at, pips] of tpPips.entries()) lines.push(`TP${at + 1}: ${plain(pips)} pips`);
  for (const [at, multiple] of rr.entries()) lines.push(`TP${at + 1}: ${plain(multiple)}R`);
  if (openTp) lines.push('TP: open');
  if (leverage !== undefined) lines.push(`Leverage: ${plain(leverage)}x`);
  return lines.join('\n');
}

function plain(value: number): string {
  return toText(decimal(value));
}
