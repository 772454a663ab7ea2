import { cpus } from 'node:os';
import type { Pace } from '../bench/measure-reading.ts';
import { type Calibration, certainties, wilson } from './calibration.ts';
import type { Miss, Score } from './evaluate.ts';

export const share = (right: number, of: number): string => (of === 0 ? '-' : `${((100 * right) / of).toFixed(1)} %`);

export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The figures of one labelled file, as Markdown. */
export function sectionOf(name: string, score: Score): string {
  const kinds = [...score.kinds].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = (wanted: (kind: string) => boolean): string[][] =>
    kinds.flatMap(([kind, [right, of]]) => (wanted(kind) ? [[kind, `${right} / ${of}`, share(right, of)]] : []));
  const fields = [...score.fields].map(([field, { read, wanted, right }]) => [
    field,
    share(right, read),
    share(right, wanted),
    `${wanted}`,
  ]);
  return `## ${name} (${score.lines} messages)

${table(
  ['measure', 'value'],
  [
    ['strict accuracy', `${score.right} / ${score.lines} = ${share(score.right, score.lines)}`],
    ['false opens', `${score.falseOpens.length}`],
    ['wrong side', `${score.wrongSides.length}`],
    ['seen but wrong', `${score.seenButWrong.length}`],
    ['wrong and called certain', `${score.certainButWrong.length}`],
    ['called certain where a person has to be asked', `${score.certainUnasked.length}`],
    [
      'certain, of the right ones',
      `${score.certainAndRight} / ${score.right} = ${share(score.certainAndRight, score.right)}`,
    ],
  ],
)}

${table(
  ['family', 'right', 'share'],
  rows((kind) => !kind.includes('.')),
)}

${table(
  ['phenomenon', 'right', 'share'],
  rows((kind) => kind.includes('.')),
)}

${table(['field', 'precision', 'recall', 'wanted'], fields)}
`;
}

/** How far a certainty can be believed: what is right of each, by family and by language, with the interval it lies in. */
export function calibrationSection(calibration: Calibration): string {
  const groups = [...calibration].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = groups.flatMap(([group, bins]) =>
    certainties.flatMap((certainty) => {
      const bin = bins.get(certainty);
      if (!bin) return [];
      const [low, high] = wilson(bin.right, bin.of).map((value) => `${(100 * value).toFixed(1)} %`);
      return [
        [
          group,
          certainty,
          `${bin.right} / ${bin.of}`,
          share(bin.right, bin.of),
          `${low} to ${high}`,
          `${bin.falseOpens}`,
        ],
      ];
    }),
  );
  return `## Calibration

Of all messages together, how many are right where the reader says how sure it is; the interval is Wilson's, with 95 %.

${table(['group', 'certainty', 'right', 'share', 'interval', 'false opens'], rows)}
`;
}

export function paceSection(pace: Pace): string {
  const ms = (value: number): string => `${value.toFixed(2)} ms`;
  return `## Pace

${pace.messages} readings of the development messages by both readers on one core: ${pace.perCpuSecond} a CPU second; a message takes ${ms(pace.p50Ms)} (median),
${ms(pace.p99Ms)} (p99), ${ms(pace.worstMs)} at worst, by the median of its rounds. \`npm run bench:reading\` measures it again.
`;
}

export function documentOf(sections: string[], date: string): string {
  return `# Reading: how well the grammar reads

Written by \`npm run score -- --write\` on ${date}, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}.

Strict: a message counts as right only when every field of its reading is right. *False opens* are readings that would open a trade where none is signalled,
*wrong side* readings that would buy what is sold or sell what is bought. *Seen but wrong*: an instruction read as one of its kind, with a field wrong.
The labels of \`signals-own.jsonl\` were written before the grammar had seen a single one of its messages; test/score/first-try.md keeps what it made of them then.

${sections.join('\n')}`;
}

export function missText({ line, read }: Miss): string {
  const reply = line.replyTo === undefined ? '' : `<<${line.replyTo.replaceAll('\n', ' / ')}>>\n`;
  return `--- ${line.id} ${line.kind} [${read.certainty}]\n${reply}${line.text}\n  got ${JSON.stringify(read.reading)}\n  exp ${JSON.stringify(line.expect)}`;
}
