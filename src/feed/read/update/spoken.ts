import type { Update } from '../../../core/reading.ts';
import type { Concept } from '../words/lexicon/lexicon.ts';

export type Action = Update['action'];

export interface Accounted {
  update: Update;
  from: number[];
}

/** What each instruction accounts for by itself. Targets, places, names and numbers are accounted for one by one. */
const lasting: Concept[] = ['there', 'leave', 'keep', 'rest', 'runner', 'all', 'last'];

const stop: Concept[] = ['sl', 'stop', 'be', 'entry', 'trail', ...lasting];

const order: Concept[] = [
  'close',
  'cancel',
  'remove',
  'entry',
  'buy',
  'sell',
  'stop',
  'stoporder',
  'limitorder',
  'neg',
  'all',
  'only',
  'sides',
];

export const spoken: Record<Action, Concept[]> = {
  breakeven: stop,
  move_sl: stop,
  move_tp: ['tp', ...lasting],
  remove_tp: ['tp', 'remove', 'cancel', 'neg', 'leave', 'keep', 'only', 'all', 'last', 'which', 'there'],
  move_entry: ['entry', 'buy', 'sell', 'stop', 'stoporder', 'limitorder', ...lasting],
  set_levels: ['tp', ...stop],
  trail: stop,
  close: ['close'],
  close_partial: ['close', 'partial', 'fraction', 'remove', 'leave', 'keep', 'rest', 'runner', 'only'],
  cancel: order,
  tp_hit: ['tp', ...lasting],
  sl_hit: ['sl', 'stop', 'neg', ...lasting],
  filled: [...order, ...lasting],
  reentry: ['entry', 'buy', 'sell', 'stop', 'stoporder', 'limitorder', 'sl', 'tp'],
};

/** What the fields of an instruction stand for. */
export function alsoSaid(update: Update): Concept[] {
  const said: Concept[] = [];
  if (update.condition) said.push('if');
  if (update.action === 'close' && (update.symbol || update.tp || update.except))
    said.push('leave', 'keep', 'rest', 'only');
  if (update.action === 'close' && update.all) said.push('all');
  if (update.action === 'close' && update.symbol) said.push('all');
  if (update.action === 'cancel' && (update.symbol || update.except)) said.push('leave', 'keep', 'rest');
  if (update.symbol) said.push('buy', 'sell', 'sides');
  if (update.action === 'close_partial' && update.tp === undefined) said.push('all');
  return said;
}
