import { accept, type Outcome } from '../core/outcome.ts';
import type { Said } from '../core/said.ts';
import { tell } from '../words/words.ts';
import { tapeRefusals } from './tape-refusals.ts';
import { expectedColumns, kindOf, type TapeKind, type WrittenRow } from './tape-row.ts';
import { shortened } from './tape-values.ts';

/** Text as it comes from a file, in pieces of any size. */
export type Pieces = AsyncIterable<string> | Iterable<string>;

/** Rows of one file, one at a time. The first that can't be read is the last. */
export type Rows = AsyncGenerator<Outcome<{ kind: TapeKind; row: WrittenRow }>>;

interface Line {
  nth: number;
  text: string;
}

/** A line may come in many pieces, as a whole file without a break does: each piece is looked through once. */
async function* linesOf(pieces: Pieces): AsyncGenerator<Line> {
  let nth = 0;
  let begun: string[] = [];
  for await (const piece of pieces) {
    const [first = '', ...others] = piece.split('\n');
    begun.push(first);
    for (const next of others) {
      yield { nth: ++nth, text: trimmed(begun.join(''), nth) };
      begun = [next];
    }
  }
  const rest = begun.join('');
  if (rest !== '') yield { nth: ++nth, text: trimmed(rest, nth) };
}

/** Editors put a mark before the first line. */
const trimmed = (line: string, nth: number): string => (nth === 1 ? line.replace(/^\uFEFF/, '') : line).trim();

/** CSV with a head, a JSON array of objects, or a JSON object a line: told apart by the first character. */
export async function* rowsOf(pieces: Pieces): Rows {
  const lines = linesOf(pieces);
  for await (const first of lines) {
    if (first.text === '') continue;
    if (first.text.startsWith('[')) yield* rowsOfArray(first, lines);
    else if (first.text.startsWith('{')) yield* rowsOfObjects(first, lines);
    else yield* rowsOfCsv(first, lines);
    return;
  }
}

const lineOf = ({ nth }: Line): Said => tell('tape.LINE', { line: nth });

const cellsOf = (text: string): string[] => text.split(',').map((cell) => cell.trim());

async function* rowsOfCsv(head: Line, lines: AsyncIterable<Line>): Rows {
  const columns = cellsOf(head.text);
  const kind = kindOf(columns);
  if (!kind) {
    yield notThese(lineOf(head), head.text);
    return;
  }
  for await (const line of lines) {
    if (line.text === '') continue;
    const where = lineOf(line);
    const cells = cellsOf(line.text);
    if (cells.length !== columns.length) {
      const expected = tell('tape.AS_HEAD', { count: columns.length, columns: columns.join(',') });
      yield tapeRefusals.refuse('TAPE_VALUE', { where, field: 'columns', found: String(cells.length), expected });
      return;
    }
    yield accept({ kind, row: { where, values: Object.fromEntries(columns.map((name, at) => [name, cells[at]])) } });
  }
}

async function* rowsOfObjects(first: Line, lines: AsyncIterable<Line>): Rows {
  yield rowOfJson(lineOf(first), first.text);
  for await (const line of lines) if (line.text !== '') yield rowOfJson(lineOf(line), line.text);
}

/** An array is one value, so all of it is read at once. */
async function* rowsOfArray(first: Line, lines: AsyncIterable<Line>): Rows {
  const texts = [first.text];
  for await (const { text } of lines) texts.push(text);
  const read = parse(tell('tape.FILE'), texts.join('\n'));
  if (!read.ok) yield read;
  else if (Array.isArray(read.value))
    for (const [at, item] of read.value.entries()) yield rowOf(tell('tape.ITEM', { item: at + 1 }), item);
}

function rowOfJson(where: Said, text: string): Outcome<{ kind: TapeKind; row: WrittenRow }> {
  const read = parse(where, text);
  return read.ok ? rowOf(where, read.value) : read;
}

function rowOf(where: Said, item: unknown): Outcome<{ kind: TapeKind; row: WrittenRow }> {
  const entries = item !== null && typeof item === 'object' ? Object.entries(item) : [];
  const kind = kindOf(entries.map(([name]) => name));
  if (!kind) return notThese(where, entries.map(([name]) => name).join(','));
  return accept({
    kind,
    row: { where, values: Object.fromEntries(entries.map(([name, value]) => [name, String(value)])) },
  });
}

const notThese = (where: Said, found: string) =>
  tapeRefusals.refuse('TAPE_COLUMNS', { where, found: shortened(found), expected: expectedColumns });

function parse(where: Said, text: string): Outcome<unknown> {
  try {
    return accept(JSON.parse(text));
  } catch (error) {
    return tapeRefusals.refuse('TAPE_JSON', { where, problem: error instanceof Error ? error.message : String(error) });
  }
}
