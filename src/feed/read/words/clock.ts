import { type Item, is, isSign, type Unit } from './items.ts';

/** 08:45, 1:2, 21/11/2026. The second part is marked as well. */
export function clock(items: Item[], at: number): Unit | undefined {
  const [item, sign, other] = [items[at], items[at + 1], items[at + 2]];
  if (!item?.number || sign?.kind !== 'sign' || !other?.number) return undefined;
  const labelled =
    (items[at - 1]?.kind === 'mark' && !isHour(items, at)) ||
    (item.glued && is(items[at - 1], 'tp', 'sl', 'entry', 'maybetp', 'maybesl', 'maybeentry'));
  if (sign.text === '/' && item.number.raw === '24' && /^[57]$/.test(other.number.raw)) {
    other.number.unit = 'time';
    return 'time';
  }
  const isDay = sign.text === '/' && sign.glued && other.glued && is(items[at - 1], 'date', 'time');
  if (isDay && Number(item.number.raw) <= 31 && Number(other.number.raw) <= 12) {
    other.number.unit = 'date';
    return 'date';
  }
  const third = items[at + 4];
  if (
    '/-.'.includes(sign.text) &&
    items[at + 3]?.text === sign.text &&
    third?.number &&
    sign.glued &&
    other.glued &&
    third.glued
  ) {
    const raws = [item.number.raw, other.number.raw, third.number.raw];
    if (raws.some((raw) => /^20\d\d$/.test(raw)) && raws.every((raw) => /^(\d{1,2}|20\d\d)$/.test(raw))) {
      other.number.unit = 'date';
      third.number.unit = 'date';
      return 'date';
    }
  }
  if (sign.text !== ':' || labelled) return undefined;
  const isTime =
    /^\d{1,2}$/.test(item.number.raw) &&
    /^\d\d$/.test(other.number.raw) &&
    sign.glued &&
    other.glued &&
    Number(item.number.raw) < 25 &&
    Number(other.number.raw) < 60;
  const label = isSign(items[at - 1], '#') ? items[at - 2] : items[at - 1];
  const isLabelled = is(label, 'tp', 'sl', 'entry', 'maybetp', 'maybesl', 'maybeentry');
  const isTight = sign.glued && other.glued;
  const isNear = Number(item.number.raw) <= 20 && Number(other.number.raw) <= 20;
  const isRatio = (item.number.raw === '1' || other.number.raw === '1') && !isLabelled && (isTight || isNear);
  if (!isTime && !isRatio && !isTarget(items, at)) return undefined;
  if (isTarget(items, at)) {
    other.number.unit = 'r';
    return 'ratio';
  }
  const leverage = isRatio && [1, 2, 3].some((back) => is(items[at - back], 'lev'));
  const unit: Unit = leverage ? 'lev' : isTime ? 'time' : 'ratio';
  other.number.unit = unit;
  if (unit === 'time' && isSign(items[at + 3], ':') && third?.glued && /^\d\d$/.test(third.number?.raw ?? ''))
    (third.number as { unit?: Unit }).unit = 'time';
  return leverage ? 'ratio' : unit;
}

/** "⏰ 12:40": two digits and two digits behind a picture, and no ratio. */
const isHour = (items: Item[], at: number): boolean =>
  /^(?:[01]\d|2[0-3])$/.test(items[at]?.number?.raw ?? '') &&
  /^[0-5]\d$/.test(items[at + 2]?.number?.raw ?? '') &&
  isSign(items[at + 1], ':') &&
  items[at + 1]?.glued === true &&
  items[at + 2]?.glued === true &&
  !is(items[at + 3], 'rr');

/** "TP 1:2": twice what is risked. */
function isTarget(items: Item[], at: number): boolean {
  const [item, sign, other, next] = [items[at], items[at + 1], items[at + 2], items[at + 3]];
  let back = at - 1;
  while (isSign(items[back], ':=-')) back--;
  return (
    is(items[back], 'tp') &&
    item?.number?.raw === '1' &&
    sign?.glued === true &&
    other?.glued === true &&
    /^\d{1,2}(\.\d)?$/.test(other.number?.raw ?? '') &&
    !is(next, 'pips') &&
    !isSign(next, ':')
  );
}

/** 1/3, 1/2, 3/4: a part of the position, in percent. */
export function share(items: Item[], at: number): Unit | undefined {
  const [item, sign, other] = [items[at], items[at + 1], items[at + 2]];
  if (!item?.number || !isSign(sign, '/') || !sign?.glued || !other?.number || !other.glued) return undefined;
  const isRating = /^(?:10|100)$/.test(other.number.raw) && /^\d{1,3}(?:\.\d)?$/.test(item.number.raw);
  if (
    isRating &&
    Number(item.number.raw) <= Number(other.number.raw) &&
    !isSign(items[at - 1], '/') &&
    !is(items[at - 1], 'tp', 'sl', 'entry', 'dca') &&
    !is(items[at + 3], 'pips', 'lev', 'percent')
  ) {
    other.number.unit = 'ratio';
    return 'ratio';
  }
  if (!/^\d$/.test(item.number.raw) || !/^\d$/.test(other.number.raw)) return undefined;
  const [part, whole] = [Number(item.number.raw), Number(other.number.raw)];
  if (
    !(part >= 1 && part < whole && whole <= 5) ||
    is(items[at - 1], 'tp', 'sl', 'entry', 'dca', 'rr') ||
    items[at + 3]?.text === '/'
  )
    return undefined;
  item.number.values = [(part / whole) * 100];
  other.number.unit = 'ratio';
  return 'percent';
}

/** +44 20 7946 0958 */
export function phone(items: Item[], at: number): Unit | undefined {
  if (!isSign(items[at - 1], '+') || !items[at]?.glued) return undefined;
  let digits = 0;
  let end = at;
  while (items[end]?.number && /^\d+$/.test(items[end]?.number?.raw ?? '') && end < at + 8) {
    digits += items[end]?.number?.raw.length ?? 0;
    end++;
    if (isSign(items[end], '-') && items[end + 1]?.number) end++;
  }
  if (digits < 9) return undefined;
  for (let other = at; other < end; other++) {
    const number = items[other]?.number;
    if (number) number.unit = 'phone';
  }
  return 'phone';
}
