import { type Item, is, isSign } from '../words/items.ts';

/**
 * A table whose first line names the columns is laid out as label and value, one trade a line:
 * "ENTRY SL TP1 / 4058 4050 4066" becomes "ENTRY 4058 | SL 4050 | TP1 4066".
 */
export function layColumns(items: Item[]): Item[] {
  const lines = linesOf(items);
  const out: Item[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? [];
    const heads = headsOf(line);
    let next = at + 1;
    if (heads) while (next < lines.length && isRule(lines[next] ?? [])) next++;
    let rows = 0;
    for (; heads && next < lines.length; next++, rows++) {
      const cells = cellsOf(lines[next] ?? [], heads.length);
      if (!cells?.some(hasPrice)) break;
      out.push(...laidOut(heads, cells), ...(breakOf(lines[next]) ?? []));
    }
    if (heads && rows === 0) blur(lines[next] ?? []);
    if (rows > 0) at = next - 1;
    else out.push(...line);
  }
  return out;
}

/** A row that does not fit its columns: which number is which nobody can say. */
function blur(row: Item[]): void {
  const numbers = row.filter((item) => item.number && item.number.unit === undefined && item.number.raw.length > 2);
  if (numbers.length < 2 || row.some((item) => is(item, 'sl', 'tp', 'entry'))) return;
  for (const item of numbers) if (item.number) item.number.bad = true;
}

/** Lines with the break that ends them. */
function linesOf(items: Item[]): Item[][] {
  const lines: Item[][] = [[]];
  for (const item of items) {
    lines.at(-1)?.push(item);
    if (item.kind === 'line') lines.push([]);
  }
  return lines;
}

const breakOf = (line: Item[] | undefined): Item[] | undefined => line?.filter((item) => item.kind === 'line');
const isRule = (line: Item[]): boolean =>
  line.every((item) => item.kind === 'line' || isSign(item, '|-+=:')) && line.length > 0;
const isLevel = (cell: Item[]): boolean =>
  cell.some((item) => is(item, 'sl', 'tp', 'stop', 'entry', 'maybeentry', 'price', 'maybesl', 'maybetp'));
const hasPrice = (cell: Item[]): boolean => cell.some((item) => item.number);

/** The columns a line names, when it names at least three and nothing else. */
function headsOf(line: Item[]): Item[][] | undefined {
  const words = line.filter((item) => item.kind !== 'line');
  if (words.some((item) => is(item, 'move', 'set', 'close', 'cancel', 'be', 'keep', 'to') && !isLevel([item])))
    return undefined;
  if (words.length < 3 || words.some((item) => item.number && !item.glued && item.number.raw.length > 1))
    return undefined;
  const apart = split(words);
  const cells = apart.length > 1 ? apart : byLabel(words);
  if (cells.length < 3 || cells.filter(isLevel).length < 2) return undefined;
  const named = (cell: Item[]): boolean =>
    cell.length <= 3 && cell.every((item) => item.kind === 'phrase' || item.number || item.kind === 'unknown');
  return cells.every((cell) => named(cell) && !cell.some((item) => is(item, 'symbol', 'buy', 'sell')))
    ? cells
    : undefined;
}

function cellsOf(line: Item[], count: number): Item[][] | undefined {
  const words = line.filter((item) => item.kind !== 'line');
  for (const cells of [split(words), single(words)]) if (cells.length === count) return cells;
  return undefined;
}

/** By bars, commas or semicolons, else by gaps of two spaces or more. */
function split(words: Item[]): Item[][] {
  const bars = words.filter((item) => isSign(item, '|')).length;
  const barred = bars > 0 ? '|' : words.some((item) => isSign(item, ';')) ? ';' : ',';
  const parts = words.some((item) => isSign(item, barred));
  const cells: Item[][] = [[]];
  for (const [index, item] of words.entries()) {
    const glued = item.number && item.glued && words[index - 1]?.number;
    if (parts ? isSign(item, barred) : item.gap > 1 && index > 0) cells.push([]);
    else if (parts && glued && barred === ',') cells.push([]);
    if (!isSign(item, barred)) cells.at(-1)?.push(item);
  }
  if (barred !== '|') return cells;
  return cells.slice(cells[0]?.length === 0 ? 1 : 0, cells.at(-1)?.length === 0 ? -1 : cells.length);
}

/** "Entry SL TP1 TP2" with single spaces: every word a column, a number its index. */
function byLabel(words: Item[]): Item[][] {
  const cells: Item[][] = [];
  for (const item of words) {
    if (item.number && item.glued) cells.at(-1)?.push(item);
    else cells.push([item]);
  }
  return cells;
}

const single = (words: Item[]): Item[][] => words.map((item) => [item]);

function laidOut(heads: Item[][], cells: Item[][]): Item[] {
  const bar = (value: Item): Item => ({ ...value, kind: 'sign', text: '|', concepts: [], glued: false });
  return cells.flatMap((cell, column) => {
    const head = heads[column] ?? [];
    const [value] = cell;
    if (!value || cell.every((item) => item.kind === 'sign')) return [];
    const label = isLevel(head) && hasPrice(cell) ? head : [];
    const { symbol: _symbol, number: _number, ...bare } = value;
    const laid = cell.map((item, index) => (index === 0 ? { ...item, glued: false } : item));
    return [...label, ...laid, ...(hasPrice(cell) ? [bar(bare)] : [])];
  });
}
