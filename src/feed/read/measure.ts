import { clock, phone, share } from './clock.ts';
import { type Item, is, isSign, type NumberItem, sideOf, type Unit } from './items.ts';
import { leadsToNumber } from './leads.ts';
import { rangeOf } from './symbols.ts';

/** Says of each number what it counts: pips, percent, leverage, a time, an index of a list. A price has no unit. */
export function measure(items: Item[]): void {
  const symbol = items.find((item) => item.symbol)?.symbol;
  mergeSpaced(items, symbol);
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    const number = item?.number;
    if (!item || !number || number.unit) continue;
    const before = items[at - 1];
    if (isSign(before, '+-') && item.glued && (isSign(before, '+') || items[at - 2]?.kind !== 'number'))
      number.sign = before?.text === '+' ? '+' : '-';
    const unit =
      phone(items, at) ??
      share(items, at) ??
      clock(items, at) ??
      unitAfter(items, at, symbol) ??
      unitBefore(items, at, symbol) ??
      index(items, at, symbol);
    if (unit) number.unit = unit;
  }
  for (let at = items.length - 1; at > 0; at--) spread(items, at, symbol);
}

const none: NumberItem = { raw: '', values: [], bad: true, thousand: false };

const small = (number: NumberItem): boolean =>
  /^\d{1,2}$/.test(number.raw) && Number(number.raw) >= 1 && Number(number.raw) <= 12;

/** 102 300 and 1. 7740 are one number where the instrument says so. */
function mergeSpaced(items: Item[], symbol: string | undefined): void {
  const range = rangeOf(symbol);
  if (!range) return;
  const within = (value: number): boolean => value >= range[0] && value <= range[1];
  let kept = 0;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) continue;
    items[kept++] = item;
    const head = item.number;
    if (!head || head.bad || !/^\d{1,3}$/.test(head.raw) || (item.glued && is(items[at - 1], ...labels))) continue;
    const dotted = isSign(items[at + 1], '.') && items[at + 1]?.glued === true;
    const tail = items[at + (dotted ? 2 : 1)];
    const raw = tail?.number?.raw ?? '';
    if (!tail?.number || tail.number.bad || tail.gap !== 1) continue;
    const joined = Number(dotted ? `${head.raw}.${raw}` : head.raw + raw.replace(',', '.'));
    if (
      !(dotted ? /^\d{2,5}$/ : /^\d{3}([.,]\d{1,2})?$/).test(raw) ||
      !within(joined) ||
      (!dotted && within(Number(head.raw))) ||
      within(Number(raw)) ||
      is(items[at + (dotted ? 3 : 2)], 'pips')
    )
      continue;
    item.number = { raw: `${head.raw}${dotted ? '.' : ''}${raw}`, values: [joined], bad: false, thousand: false };
    item.text = `${item.text} ${tail.text}`;
    item.end = tail.end;
    at += dotted ? 2 : 1;
  }
  items.length = kept;
}

function unitAfter(items: Item[], at: number, symbol: string | undefined): Unit | undefined {
  const next = items[at + 1];
  if (!next || next.kind === 'line') return undefined;
  if (!isSign(next, '%') && namesNext(items, at + 1, symbol)) return undefined;
  if (isSign(next, '%') || is(next, 'percent')) return 'percent';
  if (is(next, 'rr') && !items[at + 2]?.number && !isSign(items[at + 2], ':=')) return 'ratio';
  if (isSign(next, '-') && next.glued && /^[xх]$/i.test(items[at + 2]?.text ?? '') && items[at + 2]?.glued)
    return 'lev';
  if (/^more$/i.test(next.text) && is(items[at + 2], 'pips')) return 'pips';
  if (is(next, 'pips') || (next.glued && /^p$/i.test(next.text))) return 'pips';
  if (isMultiple(items, at, next)) {
    items[at + 1] = { ...next, kind: 'phrase', concepts: ['filler'] };
    return 'r';
  }
  const size = isSign(next, '(-/[') || /^[xх]$/i.test(next.text) ? items[at + 2] : next;
  if (is(size, 'lots') && !is(size, 'time') && !(size !== next && items[at + 3]?.number)) return 'lots';
  if (/^[xх]$/i.test(next.text) && next.kind !== 'sign') {
    if (next.glued) items[at + 1] = { ...next, kind: 'phrase', concepts: ['filler'] };
    return 'lev';
  }
  if (next.symbol !== undefined && isAmount(items, at)) return 'lots';
  const range = rangeOf(symbol);
  const isLow = range !== undefined && (items[at]?.number?.values[0] ?? 0) < range[0];
  const isThing = next.kind === 'unknown' && next.gap > 0 && !is(items[at - 1], ...labels);
  if (isThing && isLow && small(items[at]?.number ?? none)) return 'id';
  if (is(next, 'dca', 'entries') && small(items[at]?.number ?? none)) return 'size';
  if (is(next, 'lev')) return items[at + 2]?.number || isSign(items[at + 2], ':=-') ? undefined : 'lev';
  if (is(next, 'time') && (next.text.length > 1 || next.glued)) return 'time';
  if (is(next, 'date')) return 'date';
  if (
    is(next, 'analysis') &&
    items[at]?.number?.raw.length !== undefined &&
    /^\d{1,3}$/.test(items[at]?.number?.raw ?? '')
  )
    return 'id';
  return undefined;
}

/** "1R", "1.5 R", "2RR": so many times what is risked. */
function isMultiple(items: Item[], at: number, next: Item): boolean {
  const isMuch = items[at]?.number?.values.some((value) => value > mostMultiples) ?? true;
  if (!/^rr?$/i.test(next.text) || isMuch) return false;
  return next.glued || (!items[at + 2]?.number && !isSign(items[at + 2], ':='));
}
const mostMultiples = 50;

/** "buy 0.10 XAUUSD": between the side and the symbol stands how much, if it can't be the price. */
function isAmount(items: Item[], at: number): boolean {
  const side = items[at - 1];
  const range = rangeOf(items[at + 1]?.symbol);
  const value = items[at]?.number?.values[0] ?? 0;
  return (
    side !== undefined && sideOf(side) !== undefined && range !== undefined && (value < range[0] || value > range[1])
  );
}

/** "TP 4070 lots: 2", "TP 4070 pips 100": behind a price the word names the number that follows it. */
function namesNext(items: Item[], word: number, symbol: string | undefined): boolean {
  let next = word + 1;
  while (isSign(items[next], ':=')) next++;
  if (!items[next]?.number) return false;
  if (next > word + 1) return true;
  const range = rangeOf(symbol);
  const price = Number(items[word - 1]?.number?.raw);
  return range ? price >= range[0] && price <= range[1] : is(items[word - 2], 'tp', 'sl', 'entry');
}

/** Where the instrument is known, and so is where it trades. */
function isPlausible({ number }: Item, symbol: string | undefined): boolean {
  const range = rangeOf(symbol);
  return range !== undefined && (number?.values.some((value) => value >= range[0] && value <= range[1]) ?? false);
}

function unitBefore(items: Item[], at: number, symbol: string | undefined): Unit | undefined {
  const item = items[at];
  let back = at - 1;
  if (isSign(items[back], '+-') && items[at]?.number?.sign) back--;
  const glued = items[back];
  if (item?.glued && glued && /^[xх]$/i.test(glued.text) && glued.kind !== 'sign') return 'lev';
  if (isSign(glued, '#') && item?.glued)
    return items[back - 1]?.number?.unit === 'index' || isPlausible(item, symbol) ? undefined : 'id';
  if (isSign(items[back - 1], '#') && glued?.glued && item?.glued && !is(glued, ...labels)) return 'id';
  if (isSign(glued, '%') && item?.glued && !items[back - 1]?.number) return 'percent';
  if (glued?.kind === 'unknown' && item?.glued && /^\d{1,3}(?:\.\d{1,2})?$/.test(item.number?.raw ?? '')) return 'id';
  while (isSign(items[back], ':=-.#~<') || is(items[back], 'filler')) back--;
  const label = items[back];
  if (is(label, 'frame') && !/term/i.test(label?.text ?? '') && small(item?.number ?? none)) return 'frame';
  if (is(label, 'lev')) return 'lev';
  if (is(label, 'id')) return 'id';
  if (is(label, 'rr') && !(is(label, 'maybetp') && (item?.number?.raw.length ?? 0) > 3)) return 'ratio';
  if (
    item &&
    is(label, 'time', 'trade') &&
    small(item.number ?? none) &&
    !isSign(items[at - 1], ':=') &&
    !isPlausible(item, symbol)
  )
    return is(label, 'time') ? 'time' : 'id';
  if (is(label, 'size', 'lots')) return 'size';
  if (is(label, 'risk') && !is(label, 'maybesl')) return 'size';
  if (is(label, 'risk') && small(item?.number ?? none)) return 'size';
  if (is(label, 'date') && /^\d{1,2}$/.test(item?.number?.raw ?? '')) return 'date';
  return undefined;
}

const labels = ['tp', 'sl', 'entry', 'entries', 'dca', 'stop', 'maybetp', 'maybesl', 'maybeentry', 'zone'] as const;

/** The 1 of TP1 4110, Target 2: 4120, and the number that opens a line of a list. */
function index(items: Item[], at: number, symbol: string | undefined): Unit | undefined {
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

/** 40/80/120 pips, 3-5x, 97.2-97.8k: the unit at the end holds for the numbers before it. */
function spread(items: Item[], at: number, symbol: string | undefined): void {
  const number = items[at]?.number;
  if (
    !number ||
    (number.unit !== 'pips' &&
      number.unit !== 'lev' &&
      number.unit !== 'size' &&
      number.unit !== 'time' &&
      number.unit !== 'percent' &&
      !number.thousand)
  )
    return;
  let back = at - 1;
  while (isSign(items[back], '/,-+~&|') || is(items[back], 'and', 'to')) back--;
  const other = items[back]?.number;
  const value = other?.values[0];
  const own = number.values[0];
  if (other?.unit === 'index' && number.unit === 'lev' && back === at - 2 && items[at]?.glued) delete other.unit;
  if (!other || other.unit || other.thousand || value === undefined || own === undefined || other.bad) return;
  if (number.thousand) {
    const scaled = Number((value * 1000).toPrecision(12));
    if (own > 0 && scaled / own > 0.5 && scaled / own < 2) {
      other.values = [scaled];
      other.thousand = true;
    }
    return;
  }
  const range = rangeOf(symbol);
  if (range && value >= range[0] && value <= range[1] && other.raw.length > 2 && number.unit === 'pips') return;
  if (number.unit === undefined) return;
  const near = back === at - 1 ? number.sign !== undefined : true;
  const whole = number.unit !== 'percent' || (/^\d{1,2}$/.test(other.raw) && items[at - 1]?.glued === true);
  if (near && whole && value < own && value * 20 >= own) other.unit = number.unit;
}
