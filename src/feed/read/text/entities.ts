import { plain } from './glyphs.ts';

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '-',
  mdash: '-',
  minus: '-',
  hellip: '.',
  middot: ' ',
  bull: ' ',
  rarr: '>',
  raquo: '>',
  laquo: '"',
  times: 'x',
  euro: '€',
  pound: '£',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  zwnj: '',
  shy: '',
};

export function entityAt(source: string, at: number): [string, number] | undefined {
  const close = source.slice(at, at + 12).indexOf(';');
  if (close < 2) return undefined;
  const name = source.slice(at + 1, at + close);
  const named = entities[name.toLowerCase()];
  if (named !== undefined) return [named, close + 1];
  if (name.charAt(0) !== '#') return undefined;
  const code = /^#x[0-9a-f]{1,6}$/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d{1,7}$/.test(name)
      ? Number(name.slice(1))
      : Number.NaN;
  return code >= 0x09 && code <= 0x10ffff ? [plain(code), close + 1] : undefined;
}
