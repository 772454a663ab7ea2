import { answerCase } from './comply-cases/cases.ts';
import { endWithReader, readLines } from './json-lines.ts';

/** Case files: one JSON object a line in, one verdict a line out. Exit code 1 when a line could not be read. */
function main(file: string | undefined): number {
  const read = readLines(file);
  if ('problem' in read) {
    console.error(read.problem);
    return 2;
  }
  let bad = 0;
  for (const { number, text } of read.lines) {
    const answer = answerLine(text);
    if (answer.error !== undefined) {
      bad += 1;
      console.error(`line ${number}: ${answer.error}`);
    }
    console.log(JSON.stringify(answer));
  }
  return bad === 0 ? 0 : 1;
}

function answerLine(line: string) {
  try {
    return answerCase(JSON.parse(withQuotedNaN(line)));
  } catch (error) {
    return {
      id: null,
      allowed: false,
      violations: [],
      figures: {},
      error: error instanceof Error ? error.message : 'no JSON',
    };
  }
}

/** Other languages write NaN and Infinity bare; as text they reach the rule that refuses them. */
function withQuotedNaN(line: string): string {
  return line.replace(/([:[,]\s*)(-?(?:NaN|Infinity))(?=\s*[,}\]])/g, '$1"$2"');
}

endWithReader();
process.exitCode = main(process.argv[2]);
