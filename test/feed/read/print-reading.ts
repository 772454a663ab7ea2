import { decimal, toText } from '../../../src/core/decimal.ts';
import type { Reading, Signal, Update } from '../../../src/core/reading.ts';

/** A reading said in the plainest words; reading them gives the same reading again. A refusal has no words of its own. */
export function printReading(reading: Exclude<Reading, { type: 'reject' }>): string {
  if (reading.type === 'none') return '';
  if (reading.type === 'signal') return printSignal(reading);
  if (reading.type === 'update') return printUpdate(reading);
  if (reading.type === 'signals') return reading.items.map(printSignal).join('\n\n');
  return reading.items.map(printUpdate).join('\n');
}

const text = (value: number): string => toText(decimal(value));

function printSymbol(symbol: string): string {
  const [, base, quote] = /^([A-Z0-9]{2,14})(USDT|USDC|FDUSD|BUSD|USD)$/.exec(symbol) ?? [];
  return base && quote ? `${base}/${quote}` : symbol;
}

function printSignal(signal: Signal): string {
  const order = signal.order === 'market' ? 'NOW' : signal.order.toUpperCase();
  const lines = [`${printSymbol(signal.symbol)} ${signal.side.toUpperCase()} ${order}`];
  if (signal.entries) lines.push('Entry Targets:', ...signal.entries.map((entry, at) => `${at + 1}) ${text(entry)}`));
  else if (Array.isArray(signal.entry)) lines.push(`Entry zone: ${signal.entry.map(text).join(' - ')}`);
  else if (signal.entry !== null) lines.push(`Entry: ${text(signal.entry)}`);
  if (signal.sl !== null) lines.push(`SL: ${text(signal.sl)}`);
  if (signal.slPips !== undefined) lines.push(`SL: ${text(signal.slPips)} pips`);
  for (const [at, tp] of signal.tps.entries()) lines.push(`TP${at + 1}: ${text(tp)}`);
  for (const [at, pips] of (signal.tpPips ?? []).entries()) lines.push(`TP${at + 1}: ${text(pips)} pips`);
  if (signal.openTp) lines.push('TP: open');
  if (signal.leverage !== undefined) lines.push(`Leverage: ${text(signal.leverage)}x`);
  return lines.join('\n');
}

function printUpdate(update: Update): string {
  const names = update.action === 'close' || update.action === 'cancel' || update.symbol === undefined;
  const about = names ? '' : ` on ${printSymbol(update.symbol ?? '')}`;
  const except = update.except ? ` except ${update.except.map(printSymbol).join(' and ')}` : '';
  const said = `${instruction(update)}${about}${except}`;
  return update.condition ? `If price reaches ${text(update.condition.price)}, ${said}` : said;
}

function instruction(update: Update): string {
  const nth = (tp: number | undefined): string => `TP${tp ?? ''}`;
  switch (update.action) {
    case 'breakeven':
      return update.offsetPips ? `move SL to breakeven ${printPips(update.offsetPips)}` : 'move SL to breakeven';
    case 'trail':
      return `trail SL by ${printDistance(update)}`;
    case 'move_sl':
      return `move SL to ${update.price === undefined ? printPips(update.pips ?? 0) : text(update.price)}`;
    case 'move_tp':
      return `move ${nth(update.tp)} to ${text(update.price)}`;
    case 'remove_tp':
      return `remove ${nth(update.tp)}`;
    case 'move_entry':
      return `move entry to ${text(update.price)}`;
    case 'set_levels':
      return [
        ...(update.sl == null ? [] : [`set SL ${text(update.sl)}`]),
        ...(update.tps ?? []).map((tp, at) => `set TP${at + 1} ${text(tp)}`),
      ].join(', ');
    case 'close':
      if (update.tp) return `close ${nth(update.tp)}`;
      return update.all ? 'close all trades' : update.symbol ? `close ${printSymbol(update.symbol)}` : 'close now';
    case 'close_partial':
      return `close ${printShare(update)}${update.tp ? ` of ${nth(update.tp)}` : ''}`;
    case 'cancel':
      return update.symbol ? `cancel the ${printSymbol(update.symbol)} order` : 'cancel the pending order';
    case 'tp_hit':
      return update.all ? 'all targets hit' : `${nth(update.tp)} hit`;
    case 'sl_hit':
      return 'SL hit';
    case 'filled':
      return 'limit order filled';
    case 'reentry':
      return 're-enter';
  }
}

function printDistance({ pips, percent, r }: Extract<Update, { action: 'trail' }>): string {
  if (pips !== undefined) return `${text(pips)} pips`;
  return percent === undefined ? `${text(r ?? 0)}R` : `${text(percent)}%`;
}

function printShare({ fraction, lots }: Extract<Update, { action: 'close_partial' }>): string {
  if (lots !== undefined) return `${text(lots)} lots`;
  return fraction === null ? 'partial' : `${text(decimal(fraction).times(100).toNumber())}%`;
}

const printPips = (pips: number): string => `${pips < 0 ? '' : '+'}${text(pips)} pips`;
