import type { Reading, Signal, Update } from '../../core/reading.ts';
import { digitsOf, type SeenNumber, type Sight } from './sight.ts';

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
type Role = (typeof roles)[number];

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
type MarkSaid = (typeof marks)[number];

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

/** For each number of the text the roles it has if the reading is right. */
export function rolesAllowed({ numbers }: Sight, stated: Stated): Set<number>[] {
  const allowed = numbers.map(() => new Set<number>());
  for (const { role, value } of stated.numbers) {
    const place = roles.indexOf(role);
    const digits = digitsOf(String(value));
    let isFound = false;
    for (const [at, number] of numbers.entries())
      if (number.digits === digits || isWritten(number, role, value)) {
        allowed[at]?.add(place);
        isFound = true;
      }
    if (isFound || !['entry', 'sl', 'tp'].includes(role)) continue;
    for (const [at, number] of numbers.entries())
      if (isShortFor(number, numbers[at - 1], value)) allowed[at]?.add(place);
  }
  const free = ['target', 'fraction', 'leverage'].map((role) => roles.indexOf(role as Role));
  for (const [at, number] of numbers.entries()) {
    const own = allowed[at] as Set<number>;
    const isTwice = numbers.some((other) => other !== number && other.digits === number.digits);
    if (own.size === 0 || isTwice || free.some((place) => own.has(place))) own.add(0);
  }
  return allowed;
}

const rest = (value: number): number => Math.round((1 - value) * 1000) / 1000;

function isWritten(number: SeenNumber, role: Role, value: number): boolean {
  if (role === 'fraction') return number.digits === digitsOf(String(rest(value)));
  return role === 'target' && number.raw === String(value);
}

/** 35 behind 2030/ */
function isShortFor(number: SeenNumber, before: SeenNumber | undefined, value: number): boolean {
  if (!before || before.at < number.at - 3 || before.raw.length <= number.raw.length || number.length > 3) return false;
  const own = number.raw.replace(/\D/g, '');
  const full = String(value).replace(/\D/g, '');
  return ['', '0', '00'].some((noughts) => (full + noughts).endsWith(own));
}

/** The marks that words have to say, because no number of the text does. */
export function marksInWords({ numbers }: Sight, { marks: said, numbers: stated }: Stated): MarkSaid[] {
  const isInDigits = (wanted: Role) => {
    const own = stated.filter(({ role }) => role === wanted);
    return (
      own.length > 0 &&
      own.every(({ role, value }) =>
        numbers.some((number) => number.digits === digitsOf(String(value)) || isWritten(number, role, value)),
      )
    );
  };
  const [share, target] = [isInDigits('fraction'), isInDigits('target')];
  return said.filter((mark) => !(share && (mark === 'half' || mark === 'share')) && !(target && mark === 'target'));
}
