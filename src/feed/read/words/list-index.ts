import { type Item, is, isSign, type Unit } from './items.ts';
import { labels, small } from './labels.ts';
import { leadsToNumber } from './leads.ts';
import { rangeOf } from './ranges.ts';

/** The 1 of TP1 4110, Target 2: 4120, and the number that opens a line of a list. */
export function index(items: Item[], at: number, symbol: string | undefined): Unit | undefined {
  const item = items[at];
  const number = item?.number;
  if (!item || !number) return undefined;
  const before = items[at - 1];
  const glued = item.glued && is(before, ...labels);
  const slip = glued ? /^([1-9])\.(\d{3,6}(?:\.\d{1,5})?|\d{1,2}\.\d{3,5})$/.exec(number.raw) : null;
  const range = rangeOf(symbol);
  if (slip?.[2] !== undefined) {
    const rest = Number(slip[2]);
    const fits = range ? rest >= range[0] && rest <= range[1] && !(Number(number.raw) >= range[0]) : number.bad;
    if (fits) item.number = { raw: slip[2], values: [rest], bad: false, thousand: false };
    return undefined;
  }
  if (!small(number)) return undefined;
  const next = items[at + 1];
  const starts =
    before === undefined ||
    before.kind === 'line' ||
    (before.kind === 'mark' && (items[at - 2] === undefined || items[at - 2]?.kind === 'line')) ||
    isSign(before, '([•·-');
  if (glued || (isSign(next, '.)') && next?.glued && is(items[at + 2], ...labels))) return 'index';
  if (starts && !isSign(before, '-') && is(next, 'tp', 'sl') && next && next.gap > 0) return 'index';
  if (isSign(next, ')') && next?.glued && items[at + 2]?.number && !isOpened(items, at)) return 'index';
  if (is(next, 'tp') && !is(before, ...labels) && !isSign(before, ':=@') && !leadsToNumber(items, at + 1))
    return 'index';
  if (starts && before?.kind !== 'mark' && is(next, 'symbol') && next && next.gap > 0) return 'index';
  if (starts && isListed(items, at)) return 'index';
  const joined =
    next?.kind === 'sign' && (':=).->]|'.includes(next.text) || (next.text === '/' && is(items[at + 2], 'tp')));
  if (starts && (joined || (next?.number && next.gap > 0))) return 'index';
  if (before?.kind === 'mark' && joined && items[at + 2]?.number) return 'index';
  const isRowed =
    isSign(before, ':') && is(items[at - 2], 'tp') && next?.number !== undefined && next.number.raw.length > 2;
  const isNamed = isSign(before, ')') && is(items[at - 2], ...labels) && items[at - 3]?.text === '(';
  const labelled = isRowed || isNamed || is(before, ...labels) || (isSign(before, '#') && is(items[at - 2], ...labels));
  const plausible = range !== undefined && Number(number.raw) >= range[0] && Number(number.raw) <= range[1];
  if (isRowed && /\D/.test(next?.number?.raw ?? '')) return 'index';
  const isPaused =
    isSign(next, ',') && next?.glued === true && /^\d/.test(number.raw) && /\D/.test(items[at + 2]?.number?.raw ?? '');
  if (labelled && isPaused && items[at + 2]?.gap !== 0) return 'index';
  if (labelled && (leadsOn(items, at) || (is(before, 'entry') && next?.mark === 'check'))) return 'index';
  const below = items[at + 2]?.number;
  if (
    labelled &&
    next?.kind === 'line' &&
    below &&
    below.unit === undefined &&
    below.raw.length > number.raw.length + 1
  )
    return 'index';
  if (labelled && !plausible) {
    const value = joined ? items[at + 2] : next;
    if (value?.number && value.number.raw.length > 2 && !(next?.kind === 'sign' && '/,'.includes(next.text)))
      return 'index';
    if (is(before, 'tp') && !value?.number) return 'index';
  }
  const list = is(before, 'and') || isSign(before, ',&/+');
  if (
    list &&
    items[at - 2]?.number?.unit === 'index' &&
    !plausible &&
    !next?.number &&
    !(joined && items[at + 2]?.number)
  )
    return 'index';
  return undefined;
}

/** "1 Close at 906 / 2 Close at 901": a line with a figure of its own, and the next or the last one counts on. */
function isListed(items: Item[], at: number): boolean {
  const own = Number(items[at]?.number?.raw);
  const next = items[at + 1];
  if (next?.kind !== 'phrase' || next.gap === 0 || !/^\d$/.test(items[at]?.number?.raw ?? '')) return false;
  let end = at + 1;
  while (end < items.length && end - at < longest && items[end]?.kind !== 'line') end++;
  if (!items.slice(at + 1, end).some(({ number }) => (number?.raw.length ?? 0) > 2)) return false;
  const line = items[at - 1]?.kind === 'mark' ? at - 2 : at - 1;
  let start = line - 1;
  while (start >= 0 && line - start < longest && items[start]?.kind !== 'line') start--;
  const counts = (from: number, value: number): boolean =>
    [0, 1].some((by) => Number(items[from + by]?.number?.raw) === value);
  return counts(end + 1, own + 1) || (line > 0 && counts(start + 1, own - 1));
}

/** How many items a line of a list has at most. */
const longest = 40;

/** The bracket behind it was opened before it. */
function isOpened(items: Item[], at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back < 8 && items[back]?.kind !== 'line'; back--)
    if (items[back]?.text === '(') return true;
  return false;
}

/** A quote, a colon or "at" and then a number: what stands before counts, 1 of "target 1 at 0.57". */
function leadsOn(items: Item[], at: number): boolean {
  let next = at + 1;
  while (next < at + 5 && (isSign(items[next], ':=)"\'$') || is(items[next], 'at', 'price'))) next++;
  return next > at + 1 && items[next]?.number !== undefined;
}
