import { bold, code, plain } from './markdown.ts';

/** How many characters of equal width a phone shows in one line of an embed. */
const phone = 34;

/** As columns where they fit on a phone; else each row as lines, each value behind what it is. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  // Letters from right to left are not of one width, and turn the columns around.
  if (all.some((row) => row.some((cell) => /\p{Script=Arabic}/u.test(cell)))) return inLines(head, rows);
  const widths = head.map((_name, column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  const wide = widths.reduce((sum, width) => sum + width, 0) + 2 * (widths.length - 1);
  const isOneLine = all.every((row) => row.every((cell) => !cell.includes('\n')));
  if (wide <= phone && isOneLine) return code(all.map((row) => columns(row, widths)).join('\n'));
  return inLines(head, rows);
}

const inLines = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.map((row) => asLines(head, row)).join('\n');

const columns = (row: readonly string[], widths: readonly number[]): string =>
  widths
    .map((width, column) => padded(row[column] ?? '', width))
    .join('  ')
    .trimEnd();

const padded = (cell: string, width: number): string => cell + ' '.repeat(Math.max(0, width - [...cell].length));

function asLines(head: readonly string[], [first = '', ...rest]: readonly string[]): string {
  // Of two columns the second says what the first is.
  if (rest.length === 1) return `${bold(first)} ${plain(rest[0] ?? '')}`;
  const values = rest.flatMap((cell, nth) => (cell === '' ? [] : `${plain(head[nth + 1] ?? '')}: ${plain(cell)}`));
  return `${bold(first)}\n${values.join(' · ')}`;
}
