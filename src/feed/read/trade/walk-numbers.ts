import { type Item, is, isSign } from '../words/items.ts';
import { isDelta } from '../words/leads.ts';
import type { Level, Role } from './draft.ts';
import { labelsTrail, nextLabel, numberFollows, roleOf } from './trailing.ts';
import type { Walk } from './walk.ts';

const listed = { entry: 'entries', sl: 'sls', tp: 'tps' } as const;

/** A number goes to the role of its label. */
export function takeNumber(walk: Walk, item: Item, at: number): void {
  const { draft, items } = walk;
  const value = item.number;
  if (!value) return;
  // "TP 2x risk" is no leverage
  if (value.unit === 'lev' && !walk.waits && !value.bad && !isTimes(walk, at)) draft.leverage.push(at);
  if (value.unit === 'percent' && walk.role === 'sl' && draft.sls.length === 0 && walk.roleClause === walk.clause)
    draft.percentStop = true;
  if (value.unit === 'r' && walk.role === 'tp' && walk.roleClause === walk.clause && !isSign(items[at - 1], '('))
    draft.multiples.push({ at, joint: walk.joint, labelled: walk.labelled });
  if ((value.unit !== undefined && value.unit !== 'pips') || isDelta(items, at) || isOld(items, at)) return;
  if (draft.sides.length === 0 && isTold(items, at)) return;
  if (walk.role === 'lev' && (value.values[0] ?? 0) < 1) walk.role = null;
  if (walk.role === 'lev') {
    if (!value.bad) draft.leverage.push(at);
    else draft.unread.push(at);
    return;
  }
  if (value.bad) {
    draft.bad.push(at);
    return;
  }
  const isPlaced = walk.roleClause === walk.clause && !(value.unit === 'pips' && walk.role === 'entry');
  const role = isPlaced ? walk.role : (labelBehind(walk, at) ?? walk.role);
  const inParens = value.sign !== undefined && isSign(items[at - 2], '(');
  if (value.unit === undefined && (inParens || value.sign === '+')) {
    if (!inParens) draft.loose.push(at);
    return;
  }
  if (isSign(items[at - 2], '(') && is(items[at - 1], 'now') && draft.entries.length > 0) {
    draft.loose.push(at);
    return;
  }
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

/** "TP2: 151.40 (×4)": so many times what is risked, or what the first one brings. */
const isTimes = ({ items, role, roleClause, clause }: Walk, at: number): boolean =>
  role === 'tp' && roleClause === clause && [1, 2, 3].some((back) => items[at - back]?.text === '(');

/** "Break and retest of 1.8610 done." above a trade: what has been, and no level of it. */
const isTold = (items: Item[], at: number): boolean =>
  is(items[at + 1], 'hit', 'over') && (isSign(items[at + 2], '.!') || items[at + 2]?.kind === 'line');

/** "Changes: SL 1.1672 → 1.1662": what it was before. */
const isOld = (items: Item[], at: number): boolean =>
  isSign(items[at + 1], '>') &&
  items[at + 2]?.number !== undefined &&
  items.slice(Math.max(0, at - 16), at).some((item) => is(item, 'change'));

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
  const behind = nextLabel(items, at, draft.to);
  if (behind === undefined) return undefined;
  if (labelsTrail(items, at, draft.to)) walk.spent = behind;
  else if (numberFollows(items, behind)) return undefined;
  return roleOf(items[behind]);
}
