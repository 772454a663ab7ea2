import { type Item, is, isSign, sideOf } from '../words/items.ts';
import { isAbbreviation, markedNumber } from '../words/leads.ts';
import type { Draft } from './draft.ts';
import { label, startWalk, type Walk } from './walk.ts';
import { takeNumber } from './walk-numbers.ts';
import { takePhrase } from './walk-words.ts';

/** Walks the items of one trade and gives each number the role of the label it belongs to. */
export function draftOf(items: Item[], from: number, to: number, skip: readonly boolean[]): Draft {
  const walk = startWalk(items, from, to, skip);
  const { draft } = walk;
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (!item || skip[at]) continue;
    if (item.fuzzy) draft.fuzzy.push(at);
    if (item.kind === 'line') {
      walk.clause++;
      walk.lineStart = true;
      walk.joint = 'break';
      walk.parens = [];
      if (walk.waits && !is(items[at - 1], 'sl', 'tp', 'stop') && !isSign(items[at - 1], ':=')) walk.waits = false;
      continue;
    }
    if (item.kind === 'sign') sign(walk, item, at);
    else if (item.kind === 'mark') mark(walk, item, at);
    else if (item.kind === 'number') number(walk, item, at);
    else if (item.kind === 'unknown') unknown(walk, at);
    else if (walk.spent === at) endClause(walk);
    else takePhrase(walk, item, at);
    if (item.kind === 'phrase' || item.kind === 'unknown' || item.kind === 'number') walk.lineStart = false;
  }
  return draft;
}

/** A label whose value is of another kind than a level has lost what it says. */
function number(walk: Walk, item: Item, at: number): void {
  const { draft } = walk;
  const read = (): number =>
    draft.sls.length + draft.tps.length + draft.slPips.length + draft.tpPips.length + draft.multiples.length;
  const before = read();
  takeNumber(walk, item, at);
  if (!walk.waits) return;
  if (read() > before) {
    walk.waits = false;
    draft.unread.length = walk.unreadBefore;
  } else if (isAmount(item)) draft.unread.push(at);
}

const isAmount = ({ number: value }: Item): boolean =>
  value?.unit === undefined ||
  value.unit === 'lev' ||
  value.unit === 'r' ||
  value.unit === 'ratio' ||
  value.unit === 'percent';

/** Behind a label that was taken nothing is claimed until the next number shows its own. */
function endClause(walk: Walk): void {
  walk.role = null;
  walk.roleClause = -1;
}

function sign(walk: Walk, item: Item, at: number): void {
  const { text } = item;
  if (text === '(') walk.parens.push(walk.role);
  else if (text === ')') {
    const outer = walk.parens.pop();
    if (outer !== undefined && !(walk.waits && isSign(walk.items[at + 1], ':='))) walk.role = outer;
  } else if (text === ',' || text === ';' || text === '|') {
    walk.clause++;
    walk.joint = 'list';
    if (walk.role === 'skip') walk.role = null;
  } else if (
    (text === '.' || text === '!') &&
    !isAbbreviation(walk.items, at) &&
    !walk.items[at + 1]?.glued &&
    walk.items[at - 1]?.number?.unit !== 'index'
  ) {
    walk.clause++;
    walk.joint = 'break';
    if (walk.items[at + 1] && walk.items[at + 1]?.kind !== 'line') walk.role = null;
  } else if (text === '-' && walk.lineStart) return;
  else if ('-/~'.includes(text) || (':.•·'.includes(text) && isBetweenNumbers(walk.items, at))) walk.joint = 'range';
  else if (text === '&' || text === '>' || text === '+') walk.joint = 'list';
}

const isBetweenNumbers = (items: Item[], at: number): boolean =>
  items[at - 1]?.number !== undefined &&
  items[at - 1]?.number?.unit === undefined &&
  items[at + 1]?.number !== undefined;

/** An emoji that leads to a number is its label: a target anywhere behind the entry, a tick only where a clause begins. */
function mark(walk: Walk, item: Item, at: number): void {
  const value = markedNumber(walk.items, at);
  if (!value || value.sign || isLabelled(walk, at) || isCounted(walk.items, at)) return;
  const { draft } = walk;
  const isFirst = walk.lineStart || isSign(walk.items[at - 1], ',;|/-•·');
  const hasEntry = draft.entries.length > 0 || draft.now !== null;
  const side = walk.items[at - 1];
  const adorns = side !== undefined && (sideOf(side) !== undefined || is(side, 'now')) && draft.entries.length === 0;
  if (item.mark === 'check' && draft.entries.length === 0 && namesPlace(walk.items, at)) label(walk, 'entry');
  else if (item.mark === 'halt' || item.mark === 'cross') {
    if (!adorns) label(walk, 'sl');
  } else if (item.mark === 'target' && (walk.lineStart || hasEntry) && !leadsToEntry(walk, at)) label(walk, 'tp');
  else if (item.mark === 'check' && (walk.lineStart || (isFirst && hasEntry))) label(walk, 'tp');
}

/** "🎯 4270-4271" before any level where every target has its word: what is aimed at is the entry. */
function leadsToEntry({ items, draft }: Walk, mark: number): boolean {
  if (draft.entries.length + draft.sls.length + draft.tps.length > 0) return false;
  const worded = items.slice(mark, draft.to).filter((item) => is(item, 'tp')).length;
  const marked = items.slice(mark, draft.to).filter((item) => item.mark === 'target').length;
  const isEntry = worded > 0 && marked < 3;
  draft.placed ||= isEntry;
  return isEntry;
}

/** "1)🟥 2.3531": one of a list, whatever its colour. */
const isCounted = (items: Item[], at: number): boolean =>
  isSign(items[at - 1], ').') && items[at - 2]?.number?.unit === 'index';

/** "TP1: 🔻 4294": the label has said what the number is. */
const isLabelled = (walk: Walk, at: number): boolean =>
  (is(walk.items[at - 1], 'entry') && isSign(walk.items[at + 1], ':=')) ||
  (walk.waits &&
    walk.role !== null &&
    walk.roleClause === walk.clause &&
    walk.items[at - 1]?.kind !== 'line' &&
    !walk.lineStart);

/** "☑ At ➡ 1.0627": where to enter, behind a tick that only opens the line. */
function namesPlace(items: Item[], mark: number): boolean {
  let next = mark + 1;
  while (items[next]?.kind === 'mark') next++;
  return is(items[next], 'at') && !is(items[next], 'to', 'the');
}

function unknown(walk: Walk, at: number): void {
  if (walk.role !== null && isLabel(walk.items, at)) walk.role = null;
  if (walk.lineStart) walk.role = null;
  if (walk.joint === 'range') walk.joint = 'list';
}

/** A word nobody knows right before a number may be its label: that number is nobody's. */
function isLabel(items: Item[], at: number): boolean {
  const value = items[isSign(items[at + 1], ':=@') ? at + 2 : at + 1];
  const before = items[at - 1];
  const isNamed = isSign(items[at + 1], ':=');
  return value?.number !== undefined && value.number.unit === undefined && (isNamed || before?.number !== undefined);
}
