/** What is read of the report that Stryker writes. */
export interface MutationReport {
  files: Record<
    string,
    { source: string; mutants: { status: string; replacement?: string; location: { start: { line: number } } }[] }
  >;
}

const seen = ['Killed', 'Timeout'];
const unseen = ['Survived', 'NoCoverage'];

/** A file a row, the share of its mistakes that tests saw; then each mistake that nobody saw. */
export function tableOf({ files }: MutationReport): string {
  const rows = Object.entries(files).map(([path, { mutants, source }]) => {
    const lines = source.split('\n');
    const missed = mutants.filter(({ status }) => unseen.includes(status));
    const found = mutants.filter(({ status }) => seen.includes(status)).length;
    const survivors = missed.map(({ location, replacement = '' }) => {
      const { line } = location.start;
      return `${path}:${line}  ${lines[line - 1]?.trim()}  →  ${replacement.replaceAll(/\s+/g, ' ')}`;
    });
    return { path, found, all: found + missed.length, survivors };
  });
  const found = rows.reduce((sum, row) => sum + row.found, 0);
  const all = rows.reduce((sum, row) => sum + row.all, 0);
  return [
    '| file | mistakes | seen |',
    '|---|---|---|',
    ...rows.map((row) => `| ${row.path} | ${row.all} | ${shareOf(row.found, row.all)} |`),
    `| together | ${all} | ${shareOf(found, all)} |`,
    '',
    ...rows.flatMap(({ survivors }) => survivors),
  ].join('\n');
}

const shareOf = (found: number, all: number): string => (all === 0 ? '-' : `${Math.round((found / all) * 100)} %`);
