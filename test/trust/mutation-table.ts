import { type Draw, isDrawn } from './mutation-draw.ts';

interface Spot {
  line: number;
  column: number;
}

/** What is read of the report that Stryker writes. */
export interface MutationReport {
  files: Record<
    string,
    {
      source: string;
      mutants: { id: string; status: string; replacement?: string; location: { start: Spot; end: Spot } }[];
    }
  >;
}

/** What became of the mistakes put into one file. */
export interface FileFate {
  path: string;
  found: number;
  all: number;
  /** those that nobody saw, as `line: before → after` */
  survivors: string[];
}

const seen = ['Killed', 'Timeout'];
const unseen = ['Survived', 'NoCoverage'];

export function fatesOf({ files }: MutationReport, draw: Draw): FileFate[] {
  return Object.entries(files).map(([path, { mutants: made, source }]) => {
    const mutants = made.filter(({ id }) => isDrawn(id, draw));
    const lines = source.split('\n');
    const missed = mutants.filter(({ status }) => unseen.includes(status));
    const found = mutants.filter(({ status }) => seen.includes(status)).length;
    const survivors = missed.map(
      ({ location: { start, end }, replacement = '' }) =>
        `${start.line}: ${short(textBetween(lines, start, end))} → ${short(replacement)}`,
    );
    return { path, found, all: found + missed.length, survivors };
  });
}

/** A file a row, the share of its mistakes that tests saw. */
export function tableOf(fates: readonly FileFate[]): string[] {
  const rows = fates.filter(({ all }) => all > 0);
  const { found, all } = togetherOf(fates);
  return [
    '| file | mistakes | seen |',
    '|---|---|---|',
    ...rows.map((row) => `| ${row.path} | ${row.all} | ${shareOf(row)} |`),
    `| together | ${all} | ${shareOf({ found, all })} |`,
  ];
}

/** Each mistake that nobody saw. */
export const survivorsOf = (fates: readonly FileFate[]): string[] =>
  fates.flatMap(({ path, survivors }) => survivors.map((one) => `${path}:${one}`));

export function togetherOf(fates: readonly FileFate[]): { found: number; all: number } {
  const sumOf = (part: 'found' | 'all') => fates.reduce((sum, fate) => sum + fate[part], 0);
  return { found: sumOf('found'), all: sumOf('all') };
}

export const shareOf = ({ found, all }: { found: number; all: number }): string =>
  all === 0 ? '-' : `${((found / all) * 100).toFixed(1)} %`;

function textBetween(lines: readonly string[], start: Spot, end: Spot): string {
  const within = lines.slice(start.line - 1, end.line);
  return within
    .map((line, index) => {
      const from = index === 0 ? start.column - 1 : 0;
      return index === within.length - 1 ? line.slice(from, end.column - 1) : line.slice(from);
    })
    .join(' ');
}

function short(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  return flat.length > 90 ? `${flat.slice(0, 87)}…` : flat;
}
