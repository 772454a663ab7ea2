import { type ClaimedItem, canonicalSymbol, collectClaims } from './claim.ts';
import type { ClaimedSignal } from './model-answer.ts';

/** One trade as the model answered it, in the shape everyone uses. */
export function claimSignal(signal: ClaimedSignal, defaultSymbol: string | null): ClaimedItem {
  const name = signal.symbol ? canonicalSymbol(signal.symbol.value) : (defaultSymbol ?? '');
  const { claims, claim } = collectClaims(name);
  if (signal.symbol) claim('symbol', 'symbol', { value: name, quote: signal.symbol.quote });
  claim('side', 'side', signal.side);
  for (const entry of signal.entries) claim('entry', 'price', entry);
  const sign = signal.side.value === 'buy' ? 1 : -1;
  const targets = signal.targets.filter(({ value }) => value !== 0);
  const inPrice = targets.filter(({ unit }) => unit === 'price').sort((a, b) => (a.value - b.value) * sign);
  const inPips = targets.filter(({ unit }) => unit === 'pips').sort((a, b) => a.value - b.value);
  const usedPips = inPrice.length > 0 ? [] : inPips;
  for (const [at, target] of inPrice.entries()) claim(`tps.${at}`, 'price', target);
  for (const [at, target] of usedPips.entries()) claim(`tpPips.${at}`, 'pips', target);
  const { stop, leverage } = signal;
  if (stop) claim(stop.unit === 'price' ? 'sl' : 'slPips', stop.unit, stop);
  if (leverage) claim('leverage', 'leverage', leverage);
  const entries = signal.entries.map(({ value }) => value);
  return {
    claims,
    value: {
      type: 'signal',
      symbol: name,
      side: signal.side.value,
      order: signal.order,
      entry: entries.length > 1 ? [Math.min(...entries), Math.max(...entries)] : (entries[0] ?? null),
      ...(entries.length > 1 && !signal.is_zone ? { entries } : {}),
      sl: stop?.unit === 'price' ? stop.value : null,
      ...(stop?.unit === 'pips' ? { slPips: stop.value } : {}),
      tps: inPrice.map(({ value }) => value),
      ...(usedPips.length > 0 ? { tpPips: usedPips.map(({ value }) => value) } : {}),
      ...(signal.open_target ? { openTp: true } : {}),
      ...(leverage ? { leverage: leverage.value } : {}),
    },
  };
}
