import type { Signal, Update } from '../../../core/reading.ts';
import type { Noted } from './noted.ts';
import type { Sourced } from './update-doubts.ts';

export function isOnlyLevels(note: Noted): boolean {
  return note.verbs.length === 0 && note.sls.length + note.tps.length > 0;
}

export function merge(into: Noted, from: Noted): void {
  into.sls.push(...from.sls);
  into.tps.push(...from.tps);
  into.line = from.line;
  into.to = from.to;
}

/** Without a reply: all of the same named trade, and no target by its number. */
const isOneTrade = (moves: Sourced[]): boolean =>
  moves.every(({ update }) => update.symbol !== undefined && update.symbol === moves[0]?.update.symbol) &&
  moves.every(({ update }) => update.action !== 'move_tp' || update.tp === undefined);

/** Levels named in several sentences are one instruction; the same instruction twice is one. */
export function combined(found: Sourced[], earlier: Signal | undefined): Sourced[] {
  const unique: Sourced[] = [];
  const seen = new Set<string>();
  for (const one of found) {
    const text = JSON.stringify(one.update);
    if (!seen.has(text)) unique.push(one);
    seen.add(text);
  }
  const own = unique.filter((one) => !unique.some((other) => other !== one && isSameNamed(one.update, other.update)));
  const moves = own.filter(
    ({ update }) => update.action === 'move_sl' || update.action === 'move_tp' || isTargetsOnly(update),
  );
  const bare = !earlier || (earlier.sl === null && earlier.tps.length === 0 && earlier.slPips === undefined);
  const stop = moves.find(({ update }) => update.action === 'move_sl' && update.price !== undefined)?.update;
  const tps = moves.flatMap(({ update }) =>
    update.action === 'move_tp' ? [update.price] : update.action === 'set_levels' ? (update.tps ?? []) : [],
  );
  const fits =
    bare && moves.every(({ update }) => update.condition === undefined) && (earlier !== undefined || isOneTrade(moves));
  if (!fits || !stop || stop.action !== 'move_sl' || tps.length === 0) return tidy(own);
  const named = stop.symbol === undefined ? {} : { symbol: stop.symbol };
  const update: Update = { type: 'update', action: 'set_levels', sl: stop.price ?? null, tps, ...named };
  return [...own.filter((one) => !moves.includes(one)), { update, from: moves.flatMap((one) => one.from) }];
}

/** The targets in one sentence, the stop in another. */
const isTargetsOnly = (update: Update): boolean => update.action === 'set_levels' && update.sl === undefined;

/** "Limit order cancelled / GOLD buy limit order cancelled": the same said twice, and once by its name. */
function isSameNamed(bare: Update, named: Update): boolean {
  if (bare.symbol !== undefined || named.symbol === undefined) return false;
  const { symbol: _symbol, ...rest } = named;
  return JSON.stringify(rest) === JSON.stringify(bare);
}

/** What is cancelled was never open: a target beside it was not reached by it. A hit of a lower target goes without saying beside a higher one. */
function tidy(given: Sourced[]): Sourced[] {
  const isNamed = given.some(({ update }) => update.action === 'close' && update.symbol !== undefined);
  const isBare = ({ update }: Sourced): boolean =>
    update.action === 'close' && !update.symbol && !update.all && !update.tp && !update.except && !update.condition;
  const found = isNamed ? given.filter((one) => !isBare(one)) : given;
  if (found.some(({ update }) => update.action === 'cancel'))
    return found.filter(({ update }) => update.action !== 'tp_hit');
  const hits = found.flatMap(({ update }) => (update.action === 'tp_hit' ? [update] : []));
  if (hits.length < 2) return found;
  const all = hits.find((hit) => hit.all === true);
  const best = all ?? hits.reduce((a, b) => ((b.tp ?? 0) > (a.tp ?? 0) ? b : a));
  const names = [...new Set(hits.flatMap(({ symbol }) => symbol ?? []))];
  const named = best.symbol === undefined && names.length === 1 ? { ...best, symbol: names[0] as string } : best;
  return found.flatMap((one) =>
    one.update.action !== 'tp_hit' ? [one] : one.update === best ? [{ ...one, update: named }] : [],
  );
}
