import { type Claim, type ClaimedItem, canonicalSymbol, collectClaims } from './claim.ts';
import type { ClaimedUpdate } from './model-answer.ts';

/** Only the fields that belong to the action count; whatever else was filled in is left out. */
const fieldsOf: Record<ClaimedUpdate['action'], readonly (keyof ClaimedUpdate)[]> = {
  breakeven: ['pips'],
  move_sl: ['price', 'pips'],
  move_tp: ['target', 'price'],
  remove_tp: ['target'],
  move_entry: ['price'],
  set_levels: ['stop', 'targets'],
  trail: ['pips'],
  close: ['all', 'target'],
  close_partial: ['fraction', 'target'],
  cancel: ['all'],
  tp_hit: ['target', 'all'],
  sl_hit: [],
  filled: [],
  reentry: [],
};

/** One instruction as the model answered it, in the shape everyone uses. */
export function claimUpdate(update: ClaimedUpdate): ClaimedItem {
  const { action, price, pips, stop, targets, fraction, condition } = update;
  const near = update.symbol ? canonicalSymbol(update.symbol.value) : null;
  const has = (field: keyof ClaimedUpdate) => fieldsOf[action].includes(field);
  const { claims, claim } = collectClaims(near);
  const value: Record<string, unknown> = { type: 'update', action };
  const put = (field: string, kind: Claim['kind'], found: ClaimedUpdate['price']) => {
    if (!found) return;
    value[field] = found.value;
    claim(field, kind, found);
  };
  if (update.symbol && near) {
    value.symbol = near;
    claim('symbol', 'symbol', { value: near, quote: update.symbol.quote });
  }
  if (has('price')) put('price', 'price', price);
  if (has('pips') && !price) put(action === 'breakeven' ? 'offsetPips' : 'pips', 'pips', pips);
  if (has('target') && update.target !== null) value.tp = update.target;
  if (has('stop')) put('sl', 'price', stop);
  if (has('targets') && targets.length > 0) {
    value.tps = targets.map((target) => target.value);
    for (const [at, target] of targets.entries()) claim(`tps.${at}`, 'price', target);
  }
  if (has('all') && update.all) value.all = true;
  if (has('fraction')) {
    value.fraction = fraction?.value ?? null;
    if (fraction) claim('fraction', 'fraction', fraction);
  }
  if (condition) {
    value.condition = { price: condition.value };
    claim('condition', 'price', condition);
  }
  return { value, claims };
}
