import type { Reading, Signal, Update } from '../../core/reading.ts';

/** What a number may be taken for. Their places are columns of what was learned: only ever add at the end. */
export const roles = [
  'none',
  'entry',
  'sl',
  'tp',
  'slPips',
  'tpPips',
  'pips',
  'leverage',
  'fraction',
  'lots',
  'target',
  'condition',
  'r',
  'percent',
] as const;

export type Role = (typeof roles)[number];

export const kinds = ['signal', 'update', 'none', 'reject'] as const;

export const sides = ['buy', 'sell', 'both'] as const;

export const orders = ['market', 'limit', 'stop'] as const;

export const actions = [
  'breakeven',
  'move_sl',
  'move_tp',
  'remove_tp',
  'move_entry',
  'set_levels',
  'trail',
  'close',
  'close_partial',
  'cancel',
  'tp_hit',
  'sl_hit',
  'filled',
  'reentry',
] as const satisfies Update['action'][];

/** What is said beside an action and stands in no number. */
export const marks = ['except', 'all', 'condition', 'target', 'half', 'share', 'part'] as const;

export type MarkSaid = (typeof marks)[number];

/** A reading taken apart: what the second reader would have to see as well. */
export interface Stated {
  kind: (typeof kinds)[number];
  side: (typeof sides)[number] | null;
  orders: Signal['order'][];
  actions: Update['action'][];
  marks: MarkSaid[];
  numbers: { role: Role; value: number }[];
}

export function statedIn(reading: Reading): Stated {
  const stated: Stated = { kind: 'none', side: null, orders: [], actions: [], marks: [], numbers: [] };
  if (reading.type === 'none' || reading.type === 'reject') return { ...stated, kind: reading.type };
  const items: (Signal | Update)[] =
    reading.type === 'signals' || reading.type === 'updates' ? reading.items : [reading];
  stated.kind = items[0]?.type === 'signal' ? 'signal' : 'update';
  for (const item of items) {
    if (item.type === 'signal') addSignal(item, stated);
    else addUpdate(item, stated);
  }
  return stated;
}

function addSignal(signal: Signal, stated: Stated): void {
  stated.side = stated.side === null || stated.side === signal.side ? signal.side : 'both';
  stated.orders.push(signal.order);
  for (const value of [signal.entry ?? [], signal.entries ?? []].flat()) stated.numbers.push({ role: 'entry', value });
  put(stated, 'sl', signal.sl);
  put(stated, 'slPips', signal.slPips);
  put(stated, 'leverage', signal.leverage);
  for (const value of signal.tps) put(stated, 'tp', value);
  for (const value of signal.tpPips ?? []) put(stated, 'tpPips', value);
}

function addUpdate(update: Update, stated: Stated): void {
  const { action, condition } = update;
  const said = update as Update & { [field: string]: unknown };
  stated.actions.push(action);
  if (update.except) stated.marks.push('except');
  if (said.all) stated.marks.push('all');
  if (condition) stated.marks.push('condition');
  put(stated, 'condition', condition?.price);
  if (action === 'move_sl') put(stated, 'sl', update.price);
  if (action === 'move_tp') put(stated, 'tp', update.price);
  if (action === 'move_entry') put(stated, 'entry', update.price);
  if (action === 'set_levels') {
    put(stated, 'sl', update.sl);
    for (const value of update.tps ?? []) put(stated, 'tp', value);
  }
  put(stated, 'pips', said.pips ?? said.offsetPips);
  put(stated, 'percent', said.percent);
  put(stated, 'r', said.r);
  put(stated, 'lots', said.lots);
  if (said.tp !== undefined) stated.marks.push('target');
  put(stated, 'target', said.tp);
  if (action !== 'close_partial') return;
  put(stated, 'fraction', update.fraction);
  const isHalf = Math.abs((update.fraction ?? 0) - 0.5) < 0.01;
  stated.marks.push(update.fraction === null ? 'part' : isHalf ? 'half' : 'share');
}

function put(stated: Stated, role: Role, value: unknown): void {
  if (typeof value === 'number') stated.numbers.push({ role, value });
}
