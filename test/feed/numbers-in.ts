const entity = /&#(\d{1,7});/g;
const written = /\d[\d.,'’ ]*\d|\d/g;

/**
 * Every number the visible part of a text could be said to show, told apart by other means than the grammar's: all digits of all scripts,
 * every way to take a separator, and the short end of a range completed from the number before it.
 */
export function numbersIn(text: string): Set<number> {
  const shown = text
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replaceAll(/<span style="color:#fff;font-size:0">[\s\S]*?<\/span>/g, ' ')
    .replaceAll(entity, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '');
  const plain = shown.replaceAll(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
  const found = new Set<number>();
  let last = '';
  for (const [raw] of plain.matchAll(written)) {
    for (const piece of [raw, ...raw.split(/[ ,’']/)]) {
      for (const value of valuesOf(piece)) {
        found.add(value);
        found.add(Number((value * 1_000).toPrecision(12)));
      }
      if (/^\d+$/.test(piece) && last.length > piece.length)
        found.add(Number(last.slice(0, last.length - piece.length) + piece));
      if (/^[\d.]+$/.test(piece)) last = piece;
    }
  }
  return found;
}

function digitOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0x30;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return code - zero;
}

function valuesOf(piece: string): number[] {
  const joined = piece.replaceAll(/[.,'’ ]/g, '');
  const forms = [joined, piece.replaceAll(/[,'’ ]/g, ''), piece.replaceAll(/[.'’ ]/g, '').replace(',', '.')];
  return forms.map(Number).filter((value) => Number.isFinite(value));
}

/** Every number anywhere in a value. */
export function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersOf);
}
