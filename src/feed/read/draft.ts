import { type Item, is, isSign, sideOf } from './items.ts';

export type Role = 'entry' | 'sl' | 'tp' | 'lev' | 'skip' | null;
/** What stood between a number and the one before it in the same role. */
export type Joint = 'range' | 'list' | 'break' | 'none';

export interface Level {
  at: number;
  joint: Joint;
  /** the label was repeated for it */
  labelled: boolean;
}

/** Everything one trade's text says, before it is judged. Numbers are indexes of items. */
export interface Draft {
  from: number;
  to: number;
  sides: { side: 'buy' | 'sell'; at: number; weak: boolean }[];
  symbols: number[];
  entries: Level[];
  sls: Level[];
  tps: Level[];
  slPips: Level[];
  tpPips: Level[];
  loose: number[];
  loosePips: number[];
  bad: number[];
  leverage: number[];
  limit: number | null;
  stop: number | null;
  now: number | null;
  beyond: ('above' | 'below' | 'break')[];
  zone: boolean;
  list: boolean;
  entryLabelled: boolean;
  openTp: number | null;
  percentStop: boolean;
  fuzzy: number[];
}

interface Walk {
  items: Item[];
  draft: Draft;
  skip: readonly boolean[];
  role: Role;
  /** clause in which the role was set */
  roleClause: number;
  clause: number;
  labelled: boolean;
  joint: Joint;
  lineStart: boolean;
  parens: Role[];
  last: Role;
}

export function emptyDraft(from: number, to: number): Draft {
  return {
    from,
    to,
    sides: [],
    symbols: [],
    entries: [],
    sls: [],
    tps: [],
    slPips: [],
    tpPips: [],
    loose: [],
    loosePips: [],
    bad: [],
    leverage: [],
    limit: null,
    stop: null,
    now: null,
    beyond: [],
    zone: false,
    list: false,
    entryLabelled: false,
    openTp: null,
    percentStop: false,
    fuzzy: [],
  };
}

/** Walks the items of one trade and gives each number the role of the label it belongs to. */
export function draftOf(items: Item[], from: number, to: number, skip: readonly boolean[]): Draft {
  const draft = emptyDraft(from, to);
  const walk: Walk = {
    items,
    draft,
    skip,
    role: null,
    roleClause: 0,
    clause: 0,
    labelled: false,
    joint: 'none',
    lineStart: true,
    parens: [],
    last: null,
  };
  for (let at = from; at < to; at++) {
    const item = items[at];
    if (!item || skip[at]) continue;
    if (item.fuzzy) draft.fuzzy.push(at);
    if (item.kind === 'line') {
      walk.clause++;
      walk.lineStart = true;
      walk.joint = 'break';
      walk.parens = [];
      continue;
    }
    if (item.kind === 'sign') sign(walk, item, at);
    else if (item.kind === 'mark') mark(walk, item, at);
    else if (item.kind === 'number') number(walk, item, at);
    else if (item.kind === 'unknown') unknown(walk);
    else phrase(walk, item, at);
    if (item.kind === 'phrase' || item.kind === 'unknown' || item.kind === 'number') walk.lineStart = false;
  }
  return draft;
}

function sign(walk: Walk, item: Item, at: number): void {
  const { text } = item;
  if (text === '(') walk.parens.push(walk.role);
  else if (text === ')') {
    const outer = walk.parens.pop();
    if (outer !== undefined) walk.role = outer;
  } else if (text === ',' || text === ';' || text === '|') {
    walk.clause++;
    walk.joint = 'list';
    if (walk.role === 'skip') walk.role = null;
  } else if (
    (text === '.' || text === '!') &&
    !walk.items[at + 1]?.glued &&
    walk.items[at - 1]?.number?.unit !== 'index'
  ) {
    walk.clause++;
    walk.joint = 'break';
    if (walk.items[at + 1] && walk.items[at + 1]?.kind !== 'line') walk.role = null;
  } else if (text === '-' || text === '/' || text === '~') walk.joint = 'range';
  else if (text === '&' || text === '>' || text === '+') walk.joint = 'list';
}

function mark(walk: Walk, item: Item, at: number): void {
  let next = at + 1;
  while (
    walk.items[next]?.kind === 'mark' ||
    isSign(walk.items[next], ':->') ||
    walk.items[next]?.number?.unit === 'index'
  )
    next++;
  if (!walk.items[next]?.number) return;
  if (item.mark === 'halt' || item.mark === 'cross') label(walk, 'sl');
  else if ((item.mark === 'check' || item.mark === 'target') && walk.lineStart) label(walk, 'tp');
}

function unknown(walk: Walk): void {
  if (walk.lineStart) walk.role = null;
  if (walk.joint === 'range') walk.joint = 'list';
}

function label(walk: Walk, role: Role): void {
  walk.role = role;
  walk.roleClause = walk.clause;
  walk.labelled = true;
  walk.joint = 'none';
}

/** Whether a number follows, with at most a few joining words between. */
export function leadsToNumber(items: Item[], at: number): boolean {
  for (let next = at + 1; next <= at + 5; next++) {
    const item = items[next];
    if (!item) return false;
    if (item.number) {
      if (item.number.unit === 'index') continue;
      return item.number.unit === undefined || item.number.unit === 'pips';
    }
    const joins =
      isSign(item, ':@=>-~.$#"\'') ||
      (item.kind === 'line' && items[next - 1]?.kind !== 'line') ||
      item.kind === 'mark' ||
      is(item, 'at', 'the', 'ordinal', 'to', 'above', 'below', 'now', 'between', 'filler', 'from');
    if (!joins) return false;
  }
  return false;
}

/** The word stop: an order kind behind buy or sell, else the stop loss. */
export function isStopOrder(items: Item[], at: number, from: number, to: number): boolean {
  let back = at - 1;
  while (isSign(items[back], '-/"')) back--;
  const before = items[back];
  const after = items[at + 1];
  if (before && is(before, 'buy', 'sell') && before.kind !== 'line') {
    const slang = /^(long|short)/i.test(before.text);
    if (!slang) return true;
    return hasOtherStop(items, at, from, to);
  }
  if (before && is(before, 'symbol') && items[back - 1] && is(items[back - 1], 'buy', 'sell'))
    return hasOtherStop(items, at, from, to);
  return (
    after !== undefined &&
    is(after, 'buy', 'sell') &&
    !isSign(items[at - 1], ',|/') &&
    hasOtherStop(items, at, from, to)
  );
}

function hasOtherStop(items: Item[], at: number, from: number, to: number): boolean {
  for (let other = from; other < Math.min(to, from + 200); other++)
    if (other !== at && is(items[other], 'sl', 'stop')) return true;
  return false;
}

function phrase(walk: Walk, item: Item, at: number): void {
  const { draft, items } = walk;
  const side = sideOf(item);
  if (is(item, 'symbol')) draft.symbols.push(at);
  if (side && !is(item, 'ordinal', 'orders')) takeSide(walk, item, at, side);
  if (is(item, 'limit', 'limitorder')) draft.limit ??= at;
  if (is(item, 'stoporder')) draft.stop ??= at;
  if (is(item, 'now')) draft.now ??= at;
  if (is(item, 'stop')) {
    if (isStopOrder(items, at, draft.from, draft.to)) {
      draft.stop ??= at;
      label(walk, 'entry');
      walk.labelled = false;
    } else label(walk, 'sl');
    return;
  }
  if (is(item, 'sl') || (is(item, 'maybesl') && leadsToNumber(items, at))) {
    label(walk, 'sl');
    return;
  }
  if (isOpen(walk, item, at)) {
    draft.openTp ??= at;
    return;
  }
  if (is(item, 'tp') || (is(item, 'maybetp') && leadsToNumber(items, at) && draft.sides.length > 0)) {
    label(walk, 'tp');
    return;
  }
  if (is(item, 'entries', 'dca')) draft.list = true;
  if (is(item, 'zone')) draft.zone = true;
  if (
    is(item, 'entry', 'entries', 'dca') ||
    (is(item, 'zone') && leadsToNumber(items, at)) ||
    (is(item, 'maybeentry') && walk.role !== 'sl' && walk.role !== 'tp' && leadsToNumber(items, at))
  ) {
    label(walk, 'entry');
    draft.entryLabelled = true;
    return;
  }
  if (is(item, 'lev')) {
    label(walk, 'lev');
    return;
  }
  joint(walk, item, at);
}

function takeSide(walk: Walk, item: Item, at: number, side: 'buy' | 'sell'): void {
  const { draft } = walk;
  const weak = !is(item, 'buy', 'sell');
  draft.sides.push({ side, at, weak });
  if (draft.sls.length + draft.tps.length + draft.slPips.length === 0) {
    walk.role = 'entry';
    walk.roleClause = -1;
    walk.labelled = false;
    walk.joint = 'none';
  }
}

function isOpen(walk: Walk, item: Item, at: number): boolean {
  if (is(item, 'runner')) return walk.draft.tps.length + walk.draft.tpPips.length > 0 || walk.role === 'tp';
  if (!is(item, 'open', 'keep') || leadsToNumber(walk.items, at)) return false;
  let back = at - 1;
  while (
    back > walk.draft.from &&
    (isSign(walk.items[back], ':-=>.') ||
      walk.items[back]?.number?.unit === 'index' ||
      walk.items[back]?.kind === 'mark' ||
      is(walk.items[back], 'filler'))
  )
    back--;
  return (
    is(walk.items[back], 'tp') ||
    is(walk.items[back], 'last') ||
    (is(walk.items[back], 'ordinal') && walk.role === 'tp') ||
    is(walk.items[at + 1], 'tp') ||
    (walk.role === 'tp' && is(item, 'open') && walk.items[back]?.number !== undefined)
  );
}

function joint(walk: Walk, item: Item, at: number): void {
  const { draft, items } = walk;
  if (is(item, 'above', 'below')) {
    if (walk.role === 'entry' || walk.role === null)
      draft.beyond.push(item.value === 'break' ? 'break' : is(item, 'above') ? 'above' : 'below');
    if (walk.role === null) walk.role = 'entry';
  } else if (is(item, 'breaks') && walk.role === 'entry') draft.beyond.push('break');
  else if (is(item, 'between')) draft.zone = true;
  else if (is(item, 'to')) walk.joint = 'range';
  else if (is(item, 'and', 'or')) walk.joint = 'list';
  else if (is(item, 'ordinal', 'last')) ordinal(walk, at);
  else if (is(item, 'old', 'risk', 'size', 'rr', 'lots', 'id')) walk.role = 'skip';
  else if (walk.lineStart && !is(item, 'at', 'filler', 'now', 'from', 'the', 'limit', 'pips'))
    walk.role = items[at + 1]?.number ? walk.role : null;
}

/** "first 46,520, second 46,650" after entry and stop are targets. */
function ordinal(walk: Walk, at: number): void {
  const { draft, items } = walk;
  if (!leadsToNumber(items, at) || is(items[at + 1], 'tp', 'sl', 'entry', 'stop')) return;
  if (
    walk.role === 'sl' ||
    (walk.role === null && draft.sls.length > 0) ||
    (walk.role === 'entry' && draft.entries.length > 0 && draft.sls.length > 0)
  )
    label(walk, 'tp');
  else if (walk.role === 'entry') draft.list = true;
}

const listed = { entry: 'entries', sl: 'sls', tp: 'tps' } as const;

function number(walk: Walk, item: Item, at: number): void {
  const { draft } = walk;
  const value = item.number;
  if (!value) return;
  if (value.unit === 'lev') draft.leverage.push(at);
  if (value.unit === 'percent' && walk.role === 'sl' && draft.sls.length === 0 && walk.roleClause === walk.clause)
    draft.percentStop = true;
  if (value.unit !== undefined && value.unit !== 'pips') return;
  if (walk.role === 'lev') {
    draft.leverage.push(at);
    return;
  }
  if (value.bad) {
    draft.bad.push(at);
    return;
  }
  const role = walk.roleClause === walk.clause ? walk.role : (labelBehind(walk, at) ?? walk.role);
  const level: Level = { at, joint: walk.joint, labelled: walk.labelled };
  walk.labelled = false;
  walk.joint = 'none';
  if (value.unit === 'pips') {
    pips(walk, role, level);
    return;
  }
  if (role !== 'entry' && role !== 'sl' && role !== 'tp') {
    if (role !== 'skip') draft.loose.push(at);
    return;
  }
  const repeated =
    role === 'sl' && draft.sls.length > 0 && !level.labelled && level.joint !== 'range' && level.joint !== 'list';
  if (repeated) draft.loose.push(at);
  else draft[listed[role]].push(level);
}

function pips(walk: Walk, role: Role, level: Level): void {
  const { draft, items } = walk;
  const inside =
    isSign(items[level.at - 1], '(') ||
    (items[level.at]?.number?.sign !== undefined && isSign(items[level.at - 2], '('));
  if (role === 'sl' && !inside && (draft.sls.length === 0 || level.labelled)) draft.slPips.push(level);
  else if (role === 'tp' && !inside && (draft.tps.length === 0 || level.labelled || draft.tpPips.length > 0))
    draft.tpPips.push(level);
  else if (!inside) draft.loosePips.push(level.at);
}

/** "20 pip stop", "1.0842 entry": a label behind the number, when nothing else in the clause claims it. */
function labelBehind(walk: Walk, at: number): Role | undefined {
  const { items, draft } = walk;
  for (let next = at + 1; next < Math.min(draft.to, at + 6); next++) {
    const item = items[next];
    if (!item || item.kind === 'line' || item.number || isSign(item, ',;|./')) return undefined;
    const role = is(item, 'sl', 'stop') ? 'sl' : is(item, 'tp') ? 'tp' : is(item, 'entry') ? 'entry' : undefined;
    if (role) return leadsToNumber(items, next) || items[next + 1]?.number ? undefined : role;
    if (!is(item, 'pips', 'the', 'at', 'filler', 'or', 'to') && !isSign(item, '(-')) return undefined;
  }
  return undefined;
}
